import { anOrganization, testDatabase } from '@guardian/platform/testing';
import { expect, it } from 'vitest';
import { aDefinition, node } from '../testing/a-definition.ts';
import { begin } from '../testing/follow-run.ts';
import { executionConnection } from './list-executions.ts';

it('counts and lists the runs since an instant, however many came before', async () => {
  await using database = await testDatabase();
  const ours = await anOrganization(database);
  const definition = aDefinition([node('wait', 'delay', { seconds: 60 })], []);
  const { id: early } = await begin(ours, definition, {});
  const { id: late } = await begin(ours, definition, {});
  await database.system`
    update workflows.execution set started_at = '2026-03-01T23:59:59.999Z' where id = ${early}`;
  await database.system`update workflows.execution set started_at = '2026-03-02T00:00:00Z' where id = ${late}`;
  const since = '2026-03-02T00:00:00.000Z';
  const page = await executionConnection(ours.owner.context, { since }, { first: 10 });
  expect(page.nodes.map(({ id }) => id)).toEqual([late]);
  expect(await page.totalCount()).toBe(1);
});
