import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLogger, metrics, requestId } from './index.ts';

it('never writes credentials into the log', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  createLogger({ logLevel: 'info' }, sink).info(
    { headers: { authorization: 'Bearer x1' }, input: { password: 'x2' } },
    'hello',
  );
  expect(lines.join('')).toContain('hello');
  expect(lines.join('')).not.toMatch(/x1|x2/);
});

it('prints counters in the Prometheus text format', async () => {
  metrics().meter.createCounter('guardian_test_total', { description: 'A test.' }).add(2, { kind: 'a' });
  expect(await metrics().prometheus()).toMatch(/guardian_test_total\{kind="a"[^}]*\} 2/);
});

it('takes over a caller’s request id only if it can’t forge log lines', () => {
  expect(requestId('trace-12345678')).toBe('trace-12345678');
  expect(requestId('a\nb: 12345678')).not.toContain('\n');
  expect(requestId(undefined)).toHaveLength(36);
});
