import { expect, test } from 'vitest';
import { readSignIn, readToken } from './identity-search.ts';

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'sign-in never leads out of the app, as %s would',
  (to) => expect(readSignIn({ to }).to).toBeUndefined(),
);

test('sign-in goes on to where one wanted to be', () => {
  expect(readSignIn({ to: '/alerts?status=OPEN' }).to).toBe('/alerts?status=OPEN');
});

test('an empty token counts as none', () => {
  expect(readToken({ token: '' }).token).toBeUndefined();
});
