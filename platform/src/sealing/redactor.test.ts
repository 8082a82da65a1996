import { expect, it } from 'vitest';
import { redactor } from './redactor.ts';

const value = `sk_live 4eC3/9+Hq?Ly&"b'<é>!*~`;
const redact = redactor([['KEY', value]]);

it.each([
  ['as it is', value],
  ['percent-encoded', encodeURIComponent(value)],
  ['percent-encoded with small digits', encodeURIComponent(value).replaceAll(/%../g, (byte) => byte.toLowerCase())],
  [
    'percent-encoded by RFC 3986',
    `${encodeURIComponent(value).replaceAll("'", '%27').replaceAll('!', '%21').replaceAll('*', '%2A')}`,
  ],
  ['in a form', new URLSearchParams({ a: value }).toString().slice(2)],
  ['in JSON', JSON.stringify(value).slice(1, -1)],
  ['in JSON of PHP', JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/').replaceAll('é', '\\u00e9')],
  ['in HTML', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
  ['in HTML by numbers', 'sk_live 4eC3/9+Hq?Ly&amp;&#34;b&#39;&lt;é&gt;!*~'],
  ['as a host', value.toLowerCase()],
])('takes a secret out of a text that has it %s', (_how, form) => {
  expect(redact(`before ${form} behind`)).toBe('before [secret KEY] behind');
});

it.each(['', 'u', 'us', 'use', 'user:', 'a@example.com:'])('takes it out of base64 of %j and it', (before) => {
  for (const behind of ['', '.', '..', ' and more']) {
    for (const encoding of ['base64', 'base64url'] as const) {
      const text = String(redact(Buffer.from(`${before}${value}${behind}`).toString(encoding)));
      expect(text).toContain('[secret KEY]');
      const left = text
        .split('[secret KEY]')
        .map((part) => Buffer.from(part, encoding).toString('latin1'))
        .join(' ');
      expect(left).not.toMatch(/sk_|live|4eC3|Ly&/);
    }
  }
});

it('looks into lists, members and their names, and at numbers', () => {
  const digits = redactor([['PIN', '12345678']]);
  expect(digits({ a12345678: [12345678, 1, null, true, { b: '-12345678' }] })).toEqual({
    'a[secret PIN]': ['[secret PIN]', 1, null, true, { b: '-[secret PIN]' }],
  });
});

it('takes the longer one where one secret is the beginning of another', () => {
  const both = redactor([
    ['ONE', 'abcdefgh'],
    ['TWO', 'abcdefghijkl'],
  ]);
  expect(both('abcdefghijkl abcdefgh')).toBe('[secret TWO] [secret ONE]');
});

it('leaves a text as it is that holds parts of a short one', () => {
  expect(redactor([['SHORT', 'ab']])('abracadabra')).toBe('abracadabra');
});

it('is no way to keep a worker busy', () => {
  const hostile = redactor([['LONG', `${'a'.repeat(7_999)}b`]]);
  const started = performance.now();
  hostile('a'.repeat(300_000));
  expect(performance.now() - started).toBeLessThan(500);
});
