import { changeAccess, createTeam, type Permission, permissionNames, type Scope } from '@guardian/platform/access';
import {
  anOrganization,
  rightsTo,
  type TestDatabase,
  type TestOrganization,
  testContext,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelExecution } from '../executions/cancel-execution.ts';
import { executeWorkflow } from '../executions/execute-workflow.ts';
import { executionConnection } from '../executions/list-executions.ts';
import { executionDataLoader, executionLoader, stepLoader } from '../executions/loaders.ts';
import type { ExecutionRow } from '../executions/tables.ts';
import { createWorkflow } from './create-workflow.ts';
import { deleteWorkflow } from './delete-workflow.ts';
import { workflowConnection } from './list-workflows.ts';
import { workflowLoader } from './loaders.ts';
import type { WorkflowRow } from './tables.ts';
import { updateWorkflow } from './update-workflow.ts';

let database: TestDatabase;
let home: TestOrganization;
let teams: { red: string; blue: string };

const definition = {
  trigger: { kind: 'manual' },
  nodes: [{ id: 'wait', name: 'Wait', kind: 'delay', config: { seconds: 60 } }],
  edges: [],
};
const permissions: Permission[] = permissionNames.filter((name) => name.startsWith('workflow'));

/** The owner, with permissions on workflows and runs as far as the scope, in the red team. */
function reaching(scope: Scope) {
  const { principal } = home.owner;
  const rows = { ownerId: principal.id, teamIds: [teams.red] };
  return testContext(database, principal, { rights: { ...rightsTo(permissions), rows, scope: () => scope } });
}

interface Pair {
  workflow: WorkflowRow;
  run: ExecutionRow;
}

let counter = 0;

/** One workflow of each owner, and a run of each. */
async function someWorkflows(): Promise<Record<'Mine' | 'Red' | 'Blue' | 'Nobody', Pair>> {
  const make = async (name: string, keys: { ownerId: string | null; teamId?: string }): Promise<Pair> => {
    const input = { name: `${name} ${counter++}`, description: name, definition, ...keys };
    const workflow = await createWorkflow(home.owner.request(), input);
    return { workflow, run: await executeWorkflow(home.owner.request(), workflow.id, { secret: name }) };
  };
  return {
    Mine: await make('Mine', { ownerId: home.owner.principal.id }),
    Red: await make('Red', { ownerId: null, teamId: teams.red }),
    Blue: await make('Blue', { ownerId: null, teamId: teams.blue }),
    Nobody: await make('Nobody', { ownerId: null }),
  };
}

beforeAll(async () => {
  database = await testDatabase();
  home = await anOrganization(database);
  const make = async (name: string) => (await changeAccess(home.system, (tx) => createTeam(tx, { name }))).id;
  teams = { red: await make('Red'), blue: await make('Blue') };
});
afterAll(() => database.close());

const seenBy: [Scope, string[]][] = [
  ['own', ['Mine']],
  ['team', ['Mine', 'Red']],
  ['all', ['Mine', 'Red', 'Blue', 'Nobody']],
];
const notFound = { code: 'NOT_FOUND' };

describe.each(seenBy)('permissions of scope %s', (scope, names) => {
  it('list, count, search, find, change, run and delete just the same workflows', async () => {
    await database.system`delete from workflows.workflow`;
    const pairs = await someWorkflows();
    const page = await workflowConnection(reaching(scope), {}, null, {});
    expect(page.nodes.map(({ description }) => description).sort()).toEqual([...names].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [name, { workflow }] of Object.entries(pairs)) {
      const { id } = workflow;
      const seen = names.includes(name);
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
    const expected = names.map((name) => pairs[name as keyof typeof pairs].run.id);
    expect(page.nodes.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [name, { run }] of Object.entries(pairs)) {
      const seen = names.includes(name);
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
