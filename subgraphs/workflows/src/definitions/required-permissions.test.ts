import { expect, it } from 'vitest';
import { requiredPermissions } from './required-permissions.ts';

const needed = (...types: string[]) =>
  requiredPermissions({ trigger: { kind: 'event', types }, nodes: [], edges: [] }).map(({ permission }) => permission);

it.each<[string, string[]]>([
  ['contact.created', ['contact.read']],
  ['contact.*', ['contact.read']],
  ['contac*', ['activity.read', 'contact.read']],
  ['a*', ['activity.read', 'alert.read', 'alertRule.read', 'apiKey.read']],
  ['contactImport.completed', ['activity.read']],
  ['constructor.*', ['activity.read']],
])('whoever reacts to %s may read all that its events carry', (type, permissions) => {
  expect(needed(type)).toEqual(permissions);
});

it('nobody listens to everything without the right to read everything', () => {
  expect(needed('*')).toEqual(expect.arrayContaining(['contact.read', 'invite.read', 'apiKey.read', 'workflow.read']));
});
