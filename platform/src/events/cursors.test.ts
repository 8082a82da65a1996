import { expect, it } from 'vitest';
import { secretsFrom } from '../secrets/index.ts';
import { openCursors } from './cursors.ts';

const secrets = secretsFrom('a secret of at least 32 characters');
const log = (epoch: string, floor = 0n) => ({ epoch: () => epoch, floor: () => floor });
const cursors = openCursors(log('one'), secrets);
const organization = 'b5f0c9a4-1f6d-4a6e-9d43-5a36f6c3a111';
const code = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

it('gives back the position it was made of, however large', () => {
  for (const seq of [0n, 1n, 35n, 36n, 2n ** 53n + 1n, 2n ** 63n - 1n]) {
    expect(cursors.decode(organization, cursors.encode(organization, seq))).toBe(seq);
  }
});

it.each([
  ['of another organization', cursors.encode('another', 7n)],
  ['with another position', cursors.encode(organization, 7n).replace(/^./, '8')],
  ['of another installation', openCursors(log('one'), secretsFrom('y'.repeat(32))).encode(organization, 7n)],
  ['with something behind it', `${cursors.encode(organization, 7n)}.x`],
  ['that is none', 'nonsense'],
  ['that is empty', ''],
])('refuses a cursor %s', (_, cursor) => {
  expect(code(() => cursors.decode(organization, cursor))).toBe('CURSOR_INVALID');
});

it('says that a cursor of another epoch, or of what is no longer kept, has expired', () => {
  const cursor = cursors.encode(organization, 7n);
  expect(code(() => openCursors(log('two'), secrets).decode(organization, cursor))).toBe('CURSOR_EXPIRED');
  expect(code(() => openCursors(log('one', 8n), secrets).decode(organization, cursor))).toBe('CURSOR_EXPIRED');
  expect(code(() => openCursors(log('one', 7n), secrets).decode(organization, cursor))).toBe(null);
});

it('makes another cursor for another position, organization or epoch, whatever it made last', () => {
  let epoch = 'one';
  const changing = openCursors({ epoch: () => epoch, floor: () => 0n }, secrets);
  const first = changing.encode(organization, 7n);
  expect(changing.encode(organization, 7n)).toBe(first);
  const others = [changing.encode(organization, 8n), changing.encode('another', 7n)];
  epoch = 'two';
  others.push(changing.encode(organization, 7n));
  expect(new Set([first, ...others]).size).toBe(4);
});
