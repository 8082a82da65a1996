import { exec } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Product, startProduct } from '../product/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```/gms)].filter(([, tag]) => tag === language).map(([, , body]) => body ?? '');

let product: Product;
let owner: Client;
let key: string;
beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
  const { createApiKey } = await owner.data<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "docs", scopes: ["audit.read", "audit.export", "audit.update"] }) { secret errors { message } } }',
  );
  key = createApiKey.secret;
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

const shell = (command: string) =>
  promisify(exec)(command, {
    cwd: root,
    env: { ...process.env, ...product.env, GUARDIAN_URL: product.url, GUARDIAN_KEY: key },
    timeout: 110_000,
  });

describe('the page on the audit log', () => {
  it.each(blocks('graphql').map((query) => [/(?:query|mutation) (\w+)/.exec(query)?.[1], query]))(
    '%s answers without an error',
    async (_name, query) => {
      const { data, errors } = await owner.ask(query ?? '');
      expect(errors ?? []).toEqual([]);
      expect(JSON.stringify(data)).not.toMatch(/"errors":\[\{/);
    },
  );

  it('exports lines whose hashes follow from each other as it says', async () => {
    const [command = ''] = blocks('sh');
    const { stdout } = await shell(command.replace('"types":["member.*"]', '"types":["*"]'));
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .reverse();
    expect(records.length).toBeGreaterThan(2);
    for (const [index, record] of records.entries()) {
      const before = records[index - 1];
      if (before === undefined || record.place !== before.place + 1) continue;
      expect(hashOf(before.hash, record)).toBe(record.hash);
    }
  });

  it('verifies the chains', async () => {
    const [, command = ''] = blocks('sh');
    const { stdout } = await shell(command);
    expect(stdout).toMatch(/records, 1 to \d+/);
  }, 120_000);
});

// biome-ignore lint/suspicious/noExplicitAny: a line of the export, whatever it holds
function hashOf(previous: string, { actor, onBehalfOf, ...record }: any): string {
  const content = canonical([
    ...[
      record.organizationId,
      String(record.place),
      record.kind,
      record.seq,
      record.type,
      record.subjectType,
      record.subjectId,
    ],
    [actor.kind, actor.id, actor.name],
    onBehalfOf === null ? null : [onBehalfOf.id, onBehalfOf.name],
    ...[
      record.ipAddress,
      record.country,
      record.userAgent,
      record.requestId,
      record.risk,
      record.reasons,
      record.summary,
    ],
    ...[record.before, record.after, record.details, record.times, record.occurredAt, record.text],
  ]);
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(content).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
