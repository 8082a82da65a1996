import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-policy.ts';

describe('passwordProblem', () => {
  it.each([
    'correct horse battery',
    'three unrelated nouns',
    'ваш сложный пароль здесь',
    '🦊 🦉 🐢 🐙 🦋 🐝 🐛 🐌', // 15 characters
    'xK3#mmQ9!vTz@r7Lp',
  ])('takes %s', (password) => {
    expect(passwordProblem(password, ['Ada Lovelace', 'ada@example.com'])).toBeNull();
  });

  it.each([
    ['fourteen chars', 'PASSWORD_TOO_SHORT'],
    ['🦊🦊🦊🦊🦊🦊🦊🦊', 'PASSWORD_TOO_SHORT'], // eight characters, whatever their bytes
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['abcabcabcabcabcabc', 'PASSWORD_TOO_COMMON'],
    ['12345678901234567890', 'PASSWORD_TOO_COMMON'],
    ['password12345678', 'PASSWORD_TOO_COMMON'],
    ['Password-1234567!', 'PASSWORD_TOO_COMMON'],
    ['passwordpassword', 'PASSWORD_TOO_COMMON'],
    ['iloveyou-sunshine', 'PASSWORD_TOO_COMMON'],
    ['ada.lovelace@example.com', 'PASSWORD_TOO_COMMON'],
    ['Lovelace19901990', 'PASSWORD_TOO_COMMON'],
  ])('refuses %s', (password, code) => {
    expect(passwordProblem(password, ['Ada Lovelace', 'ada.lovelace@example.com'])?.code).toBe(code);
  });
});
