import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../subgraph/context.ts';
import { mayGiving, mayParts, permissionsOfGiven } from './part-rules.ts';
import type { Permission } from './permissions.ts';
import type { Rule } from './rules.ts';

function holding(...held: Permission[]): RequestContext {
  const rights = { may: (name: Permission) => held.includes(name) };
  // Only what rules look at.
  return { principal: { kind: 'key' }, organizationId: 'a', rights } as unknown as RequestContext;
}

const update = mayParts('contact.update', { 'input.tags': 'contact.tag', 'input.ownerId': 'contact.assign' });
const decide = (rule: Rule, ctx: RequestContext, args: Record<string, unknown>) => {
  const verdict = rule.decide(null, ctx, args);
  return verdict === true ? 'allowed' : verdict.details?.permission;
};

describe('a field whose parts have permissions of their own', () => {
  it('needs only those of the parts that are given', () => {
    expect(decide(update, holding('contact.tag'), { id: '1', input: { tags: [] } })).toBe('allowed');
    expect(decide(update, holding('contact.tag'), { id: '1', input: { tags: [], email: 'a' } })).toBe('contact.update');
    expect(decide(update, holding('contact.update'), { id: '1', input: { email: 'a' } })).toBe('allowed');
    expect(decide(update, holding('contact.update'), { id: '1', input: { ownerId: 'm' } })).toBe('contact.assign');
  });

  it('takes null for given, since it clears a value, and what is left out for not given', () => {
    expect(decide(update, holding('contact.update'), { input: { ownerId: null } })).toBe('contact.assign');
    expect(decide(update, holding('contact.update'), { input: { ownerId: undefined, email: 'a' } })).toBe('allowed');
  });

  it('needs any of them when nothing is given', () => {
    expect(decide(update, holding('contact.assign'), { input: {} })).toBe('allowed');
    expect(decide(update, holding('contact.read'), { input: {} })).toBe('contact.update');
  });

  it('tells a verb the same permissions, by which it keeps to rows', () => {
    const parts = { 'input.tags': 'contact.tag' } as const;
    expect(permissionsOfGiven('contact.update', parts, { input: { tags: [], email: 'a' } })).toEqual([
      'contact.tag',
      'contact.update',
    ]);
  });
});

describe('a field with an argument that needs more', () => {
  const members = mayGiving('member.read', { includeFormer: 'member.readFormer' });

  it('asks for it where the argument says something', () => {
    expect(decide(members, holding('member.read'), { includeFormer: false })).toBe('allowed');
    expect(decide(members, holding('member.read'), { includeFormer: true })).toBe('member.readFormer');
    expect(decide(members, holding('member.read', 'member.readFormer'), { includeFormer: true })).toBe('allowed');
  });

  it('never makes up for the permission of the field', () => {
    expect(decide(members, holding('member.readFormer'), { includeFormer: true })).toBe('member.read');
  });

  it('asks for it besides that of the field on an input too', () => {
    const create = mayGiving('contact.create', { 'input.ownerId': 'contact.assign' });
    expect(decide(create, holding('contact.create'), { input: { email: 'a' } })).toBe('allowed');
    expect(decide(create, holding('contact.create'), { input: { ownerId: 'm' } })).toBe('contact.assign');
    expect(decide(create, holding('contact.assign'), { input: { ownerId: 'm' } })).toBe('contact.create');
  });
});
