import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort, startProduct } from '../product/index.ts';

const guide = readFileSync(new URL('../../docs/guides/audit-streams.md', import.meta.url), 'utf8');
const receiver = /^```js\n(.*?)^```/ms.exec(guide)?.[1] ?? '';

it('the receiver of the guide takes what is signed with its secret, and nothing else', async () => {
  await using product = await startProduct();
  const owner = await product.owner();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { createAuditStream } = await owner.data<{ createAuditStream: { secret: string } }>(
    'mutation ($url: String!) { createAuditStream(input: { name: "SIEM", url: $url, from: 1 }) { secret errors { message } } }',
    { url },
  );
  const folder = mkdtempSync(join(tmpdir(), 'guardian-receiver-'));
  writeFileSync(join(folder, 'receiver.mjs'), receiver);
  const env = { ...process.env, PORT: String(port), STREAM_SECRET: createAuditStream.secret };
  const child = spawn(process.execPath, [join(folder, 'receiver.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  try {
    await expect.poll(() => printed, { timeout: 60_000 }).toContain('"type":"auditStream.created"');
    const places = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).place);
    expect(places).toEqual(places.map((_, index) => index + 1));
    expect((await fetch(url, { method: 'POST', body: '{"id":"forged"}' })).status).toBe(401);
    expect(printed).not.toContain('forged');
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}, 120_000);
