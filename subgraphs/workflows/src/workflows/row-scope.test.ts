import { permissionNames } from '@guardian/platform/access';
import {
  type RowHolder,
  type RowsOfMany,
  rowsOfMany,
  seenByScope,
  type TestDatabase,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelExecution } from '../executions/cancel-execution.ts';
import { executeWorkflow } from '../executions/execute-workflow.ts';
import { executionConnection } from '../executions/list-executions.ts';
import { executionDataLoader, executionLoader, stepLoader } from '../executions/loaders.ts';
import { createWorkflow } from './create-workflow.ts';
import { deleteWorkflow } from './delete-workflow.ts';
import { workflowConnection } from './list-workflows.ts';
import { workflowLoader } from './loaders.ts';
import { updateWorkflow } from './update-workflow.ts';

const definition = {
  trigger: { kind: 'manual' },
  nodes: [{ id: 'wait', name: 'Wait', kind: 'delay', config: { seconds: 60 } }],
  edges: [],
};
const permissions = permissionNames.filter((name) => name.startsWith('workflow'));
let database: TestDatabase;
let { home, teams, reaching, ofEach } = {} as RowsOfMany;
beforeAll(async () => {
  database = await testDatabase();
  ({ home, teams, reaching, ofEach } = await rowsOfMany(database, permissions));
});
afterAll(() => database.close());

let counter = 0;

/** One workflow of each, and a run of it. */
const someWorkflows = () =>
  ofEach(async (name, keys) => {
    const input = { name: `${name} ${counter++}`, description: name, definition, ...keys };
    const workflow = await createWorkflow(home.owner.request(), input);
    return { workflow, run: await executeWorkflow(home.owner.request(), workflow.id, { secret: name }) };
  });

const notFound = { code: 'NOT_FOUND' };

describe.each(seenByScope)('permissions of scope %s', (scope, names) => {
  it('list, count, search, find, change, run and delete just the same workflows', async () => {
    await database.system`delete from workflows.workflow`;
    const pairs = await someWorkflows();
    const page = await workflowConnection(reaching(scope), {}, null, {});
    expect(page.nodes.map(({ description }) => description).sort()).toEqual([...names].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [name, { workflow }] of Object.entries(pairs)) {
      const { id } = workflow;
      const seen = names.includes(name as RowHolder);
      const found = await workflowConnection(reaching(scope), { search: name }, null, {});
      expect(found.nodes.map((each) => each.id)).toEqual(seen ? [id] : []);
      expect((await workflowLoader(reaching(scope)).load(id)) !== null).toBe(seen);
      const attempts = [
        () => updateWorkflow(reaching(scope), id, { description: `${name} changed` }),
        () => executeWorkflow(reaching(scope), id, null),
        () => deleteWorkflow(reaching(scope), id),
      ];
      for (const attempt of attempts) {
        if (seen) await attempt();
        else await expect(attempt()).rejects.toMatchObject(notFound);
      }
    }
  });

  it('list, count, find, look into and cancel just the same runs', async () => {
    await database.system`delete from workflows.execution`;
    const pairs = await someWorkflows();
    const page = await executionConnection(reaching(scope), {}, {});
    const expected = names.map((name) => pairs[name].run.id);
    expect(page.nodes.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [name, { run }] of Object.entries(pairs)) {
      const seen = names.includes(name as RowHolder);
      const { organizationId } = home;
      const stepId = run.id;
      await database.system`
        insert into workflows.step (organization_id, id, execution_id, node_id, node_name, kind, status, attempt, started_at, position)
        values (${organizationId}, ${stepId}, ${run.id}, 'wait', 'Wait', 'delay', 'WAITING', 1, now(), 1)`;
      expect((await executionLoader(reaching(scope)).load(run.id)) !== null).toBe(seen);
      expect((await stepLoader(reaching(scope)).load(stepId)) !== null).toBe(seen);
      const looked = executionDataLoader(reaching(scope)).load(run.id);
      if (seen) expect(await looked).toBe(true);
      else await expect(looked).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const cancelled = cancelExecution(reaching(scope), run.id);
      if (seen) expect((await cancelled).status).toBe('CANCELLED');
      else await expect(cancelled).rejects.toMatchObject(notFound);
    }
  });
});

describe('whose a workflow is', () => {
  it('can’t be changed to what the caller does not reach, nor from it', async () => {
    const { Mine, Blue } = await someWorkflows();
    const away = { ownerId: null, teamId: teams.blue };
    const forbidden = { code: 'FORBIDDEN' };
    await expect(updateWorkflow(reaching('team'), Mine.workflow.id, away)).rejects.toMatchObject(forbidden);
    await expect(createWorkflow(reaching('team'), { name: 'X', definition, ...away })).rejects.toMatchObject(forbidden);
    await expect(updateWorkflow(reaching('team'), Blue.workflow.id, { teamId: teams.red })).rejects.toMatchObject(
      notFound,
    );
    await expect(updateWorkflow(home.owner.request(), Mine.workflow.id, { teamId: 'none' })).rejects.toMatchObject({
      problems: [{ path: ['input', 'teamId'], code: 'NOT_FOUND' }],
    });
  });

  it('is kept by events before and after, and by runs as it was when they started', async () => {
    const { Red } = await someWorkflows();
    await updateWorkflow(home.owner.request(), Red.workflow.id, { teamId: teams.blue });
    const keys = (teamId: string) => ({ ownerId: null, teamId });
    const events = (id: string) => database.system`
      select type, before, after from platform.events where subject_id = ${id} order by seq`;
    expect([...(await events(Red.workflow.id))]).toEqual([
      { type: 'workflow.created', before: null, after: keys(teams.red) },
      { type: 'workflow.updated', before: keys(teams.red), after: keys(teams.blue) },
    ]);
    const next = await executeWorkflow(home.owner.request(), Red.workflow.id, null);
    await cancelExecution(home.owner.request(), Red.run.id);
    expect([...(await events(Red.run.id))]).toEqual([
      { type: 'workflowExecution.started', before: null, after: keys(teams.red) },
      { type: 'workflowExecution.cancelled', before: keys(teams.red), after: keys(teams.red) },
    ]);
    expect([...(await events(next.id))]).toEqual([
      { type: 'workflowExecution.started', before: null, after: keys(teams.blue) },
    ]);
  });
});
