import { exec } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, freePort, type Product, startProduct } from '../product/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const blocks = (file: string, language: string) =>
  [...text(file).matchAll(/^ *```(\w+)\n(.*?)^ *```/gms)]
    .filter(([, tag]) => tag === language)
    .map(([, , body]) => body ?? '');

/** Commands of the README, comments left out. `npm test` is what runs this. */
const commands = blocks('README.md', 'sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.split(' #')[0]?.trim() ?? '')
  .filter((line) => line !== '' && line !== 'npm test');

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

interface Ended {
  code: number;
  output: string;
}

/**
 * Runs a command line of a document, with the product of the test in place of the reader's. The command takes the place of its
 * shell, so that the signal that stops it reaches it.
 */
function shell(line: string, env: Record<string, string>, until?: string): Promise<Ended> {
  const own = line
    .replace('http://localhost:4000', product.url)
    .replace('you@example.com', admin.email)
    .replace('your-password', `'${admin.password}'`);
  return new Promise((done) => {
    let output = '';
    const child = exec(`exec ${own}`, { cwd: root, env: { ...process.env, ...env }, timeout: 110_000 });
    const onText = (chunk: string) => {
      output += chunk;
      if (until !== undefined && output.includes(until)) child.kill('SIGTERM');
    };
    child.stdout?.on('data', onText);
    child.stderr?.on('data', onText);
    child.on('close', (code) => done({ code: code ?? 0, output }));
  });
}

describe('every command of the README works as it stands there', () => {
  it('has the commands that a newcomer needs', () => {
    expect(commands).toContain('npm start');
    expect(commands.some((line) => line.startsWith('npm run tour'))).toBe(true);
  });

  it.each(commands.filter((line) => line !== 'npm start'))(
    '%s',
    async (line) => {
      const { code, output } = await shell(line, product.env);
      expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
    },
    120_000,
  );

  it('npm start', async () => {
    const port = await freePort();
    // Another process on the same database opens what is sealed in it, as several machines do.
    await mkdir(`${product.dataFolder}/second`);
    await copyFile(`${product.dataFolder}/key-encryption-keys`, `${product.dataFolder}/second/key-encryption-keys`);
    const env = {
      ...product.env,
      PORT: String(port),
      GUARDIAN_DATA: `${product.dataFolder}/second`,
      GUARDIAN_SECRET: 'x'.repeat(32),
    };
    const { output } = await shell('npm start', env, 'Ctrl-C stops');
    expect(output).toContain(`http://localhost:${port}/`);
  }, 120_000);
});

it('shows operations that the schema knows', () => {
  const schema = buildSchema(text('schema/api.graphql'));
  for (const block of [
    ...blocks('README.md', 'graphql'),
    ...blocks('docs/protocol.md', 'graphql'),
    ...blocks('docs/encryption.md', 'graphql'),
  ]) {
    expect({ block, errors: validate(schema, parse(block)).map((error) => error.message) }).toEqual({
      block,
      errors: [],
    });
  }
});

it('links to files that exist', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/encryption.md']) {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    for (const [, target] of text(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const exists = existsSync(new URL(`../../${folder}${target}`, import.meta.url));
      expect({ file, target, exists }).toEqual({ file, target, exists: true });
    }
  }
});
