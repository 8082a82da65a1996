import { openSignals } from '@guardian/platform/events';
import { newestRotation, rotateDataKey } from '@guardian/platform/sealing';
import { anOrganization, type TestDatabase, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../schema.ts';
import { sealFor } from './jobs.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it('leaves what is left of a rotation to a job of its own when its time is over', async () => {
  expect(subgraph.jobs?.map(({ name }) => name)).toContain('tenants.sealAnew');
  const { organizationId, system } = await anOrganization(database);
  const signals = openSignals(database);
  await rotateDataKey(system);
  const turn = () => sealFor(0, organizationId, { database, signals }, new AbortController().signal);
  expect(await turn()).toBe(false);
  expect(await newestRotation(system.db, organizationId)).toMatchObject({ finishedAt: null });
  for (let turns = 0; !(await turn()); turns++) expect(turns).toBeLessThan(10);
  expect(await newestRotation(system.db, organizationId)).toMatchObject({ finishedAt: expect.any(Date) });
  await signals.close();
});
