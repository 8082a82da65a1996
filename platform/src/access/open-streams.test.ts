import { expect, it } from 'vitest';
import { effectOn } from './open-streams.ts';
import type { Scope } from './permissions.ts';
import { ranksOf } from './ranks.ts';

/** A change that takes `contact.read` down to a scope, and nothing else. */
const down = (to: Scope) => ({
  principalId: 'ada',
  after: ranksOf([{ permission: 'contact.read', scope: to }]),
  gained: [],
  lost: [{ permission: 'contact.read' as const, scope: 'all' as const }],
});

it.each([
  ['gone for good', 'none', 'may contact.read', [], 'ends'],
  ['gone for good, looked at inside', 'none', 'may team.read', ['may contact.read'], 'narrows'],
  ['reaching less far', 'own', 'may contact.read', ['may contact.read', 'scope contact.read'], 'narrows'],
  ['reaching less far, which only the verdict looks at', 'own', 'may contact.read', ['may contact.read'], null],
  ['of no concern', 'none', 'may team.read', ['scope team.read', 'permissions', 'principal id'], null],
] as const)('a permission that is %s', (_what, to, gate, aspects, effect) => {
  expect(effectOn({ gates: [gate], aspects: [...aspects] }, down(to))).toBe(effect);
});
