import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { uuidv7 } from '../database/index.ts';
import { anOrganization, testDatabase } from '../testing/index.ts';

const migration = new URL('../../../migrations/platform/0013_finer_permissions.sql', import.meta.url);

it('who held a permission of several actions holds each of them, as far as it reached', async () => {
  await using database = await testDatabase();
  const { organizationId, owner } = await anOrganization(database);
  const roleId = uuidv7();
  const [key] = await database.system<{ id: string }[]>`
    insert into access.role (organization_id, id, name) values (${organizationId}, ${roleId}, 'Before') returning id`;
  const held = [
    ['contact.create', 'own'],
    ['contact.update', 'team'],
    ['team.updateMembers', 'all'],
    ['security.update', 'all'],
  ] as const;
  for (const [permission, scope] of held) {
    await database.system`
      insert into access.role_permission (organization_id, role_id, permission, scope)
      values (${organizationId}, ${key?.id ?? ''}, ${permission}, ${scope})`;
  }
  await database.system`
    insert into access.restriction (organization_id, principal_id, permission)
    values (${organizationId}, ${owner.principal.id}, 'workflow.update')`;

  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await sql.begin(async (transaction) => {
    await transaction`set local role guardian_owner`;
    await transaction.unsafe(await readFile(migration, 'utf8'));
  });
  await sql.end();

  const rows = await database.system<{ permission: string; scope: string }[]>`
    select permission, scope from access.role_permission where role_id = ${roleId} order by permission`;
  expect(Object.fromEntries(rows.map(({ permission, scope }) => [permission, scope]))).toEqual({
    'contact.assign': 'team',
    'contact.create': 'own',
    'contact.tag': 'team',
    'contact.update': 'team',
    'networkRule.enforce': 'all',
    'networkRule.update': 'all',
    'signInPolicy.requireSecondFactor': 'all',
    'signInPolicy.update': 'all',
    'team.addMembers': 'all',
    'team.removeMembers': 'all',
  });
  const scopes = await database.system<{ permission: string }[]>`
    select permission from access.restriction where principal_id = ${owner.principal.id} order by permission`;
  expect(scopes.map(({ permission }) => permission)).toEqual([
    'workflow.activate',
    'workflow.publish',
    'workflow.update',
  ]);
});
