import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

test('the link of an invite can be followed, without the full stop behind it', () => {
  expect(textParts('Join: http://localhost:4000/invite?token=aB-_. Bye')).toEqual([
    { at: 0, text: 'Join: ', link: false },
    { at: 6, text: 'http://localhost:4000/invite?token=aB-_', link: true },
    { at: 45, text: '. Bye', link: false },
  ]);
});

test('what is no web address is never made a link', () => {
  expect(textParts('javascript:alert(1)').every((part) => !part.link)).toBe(true);
});
