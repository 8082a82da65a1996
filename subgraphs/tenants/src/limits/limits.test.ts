import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
let owner: Awaited<ReturnType<TestGraph['founder']>>['owner'];
let organization: { id: string };

beforeAll(async () => {
  graph = await testGraph();
  ({ owner, organization } = await graph.founder());
});
afterAll(() => graph?.close());

const shown = 'plan limits { dimension subject subjectName quota windowSeconds source setBy { name } }';
const set = `mutation ($input: SetRateLimitInput!) { setRateLimit(input: $input) { rateLimits { ${shown} } errors { path code } } }`;
const reset = `mutation ($input: ResetRateLimitInput!) { resetRateLimit(input: $input) { rateLimits { ${shown} } errors { path code } } }`;

async function member() {
  const { data } = await graph.ask(owner, '{ me { actor { id } } }');
  return data.me.actor.id as string;
}

/** As a request of the member that costs this much. Null, or why it is refused. */
async function spend(points: number, calls: Record<string, number> = {}) {
  const session = await graph.runtime.identity.session(owner.cookie);
  if (session === null) throw new Error('The session has ended.');
  const principal = await graph.runtime.access.resolveSession(session, organization.id);
  const work = { points, calls: () => new Map(Object.entries(calls)) };
  const { refusal } = await graph.runtime.limits.admit({ principal, ipAddress: '192.0.2.1' }, work);
  return refusal && { code: refusal.code, policy: refusal.details?.policy };
}

describe('limits of an organization’s own', () => {
  it('count at once, beside those of the plan, until they are taken back', async () => {
    const id = await member();
    const limit = { dimension: 'MEMBER', memberId: id, quota: 100, windowSeconds: 30 };
    const { data } = await graph.ask(owner, set, { input: limit });
    expect(data.setRateLimit.errors).toEqual([]);
    expect(data.setRateLimit.rateLimits.plan).toBe('standard');
    expect(data.setRateLimit.rateLimits.limits).toContainEqual({
      ...{ dimension: 'MEMBER', subject: id, subjectName: owner.name, quota: 100, windowSeconds: 30 },
      ...{ source: 'ORGANIZATION', setBy: { name: owner.name } },
    });
    expect(await spend(60)).toBeNull();
    expect(await spend(60)).toEqual({ code: 'RATE_LIMITED', policy: 'member.own' });
    expect(await spend(40)).toBeNull();
    expect(await spend(101)).toEqual({ code: 'OPERATION_TOO_COSTLY', policy: 'member.own' });
    const taken = await graph.ask(owner, reset, { input: { dimension: 'MEMBER', memberId: id } });
    expect(taken.data.resetRateLimit.rateLimits.limits.map(({ source }: { source: string }) => source)).not.toContain(
      'ORGANIZATION',
    );
    expect(await spend(1_000)).toBeNull();
    const { data: log } = await graph.ask(owner, '{ activity(filter: { types: ["limit.*"] }) { nodes { summary } } }');
    expect(log.activity.nodes.map(({ summary }: { summary: string }) => summary)).toEqual([
      `${owner.name} took back the member limit of ${owner.name}`,
      `${owner.name} set the member limit of ${owner.name} to 100 in 30 s`,
    ]);
  });

  it('of an operation count calls of the root field', async () => {
    await graph.ask(owner, set, {
      input: { dimension: 'OPERATION', operation: 'executeWorkflow', quota: 2, windowSeconds: 60 },
    });
    expect(await spend(1, { contacts: 5 })).toBeNull();
    expect(await spend(1, { executeWorkflow: 2 })).toBeNull();
    expect(await spend(1, { executeWorkflow: 1 })).toEqual({
      code: 'RATE_LIMITED',
      policy: 'operation.executeWorkflow.own',
    });
    await graph.ask(owner, reset, { input: { dimension: 'OPERATION', operation: 'executeWorkflow' } });
    expect(await spend(1, { executeWorkflow: 1 })).toBeNull();
  });

  it('are refused where they would be none, are malformed, or are about somebody else’s', async () => {
    const other = await graph.founder('Elsewhere');
    const { data } = await graph.ask(other.owner, '{ me { actor { id } } }');
    const wrong: [object, string][] = [
      [{ dimension: 'ORGANIZATION', quota: 6_000_000, windowSeconds: 60 }, 'NOT_LOWER'],
      [{ dimension: 'ORGANIZATION', quota: 7_000_000_00, windowSeconds: 3_600 }, 'NOT_LOWER'],
      [{ dimension: 'ORGANIZATION', quota: 0, windowSeconds: 60 }, 'OUT_OF_RANGE'],
      [{ dimension: 'ORGANIZATION', quota: 1, windowSeconds: 90_000 }, 'OUT_OF_RANGE'],
      [{ dimension: 'MEMBER', memberId: data.me.actor.id, quota: 1, windowSeconds: 60 }, 'NOT_FOUND'],
      [{ dimension: 'KEY', apiKeyId: 'nonsense', quota: 1, windowSeconds: 60 }, 'NOT_FOUND'],
      [{ dimension: 'KEY', memberId: await member(), quota: 1, windowSeconds: 60 }, 'NOT_APPLICABLE'],
      [{ dimension: 'OPERATION', quota: 1, windowSeconds: 60 }, 'INVALID_FORMAT'],
    ];
    for (const [input, code] of wrong) {
      const { data } = await graph.ask(owner, set, { input });
      expect([input, data.setRateLimit.errors[0]?.code, data.setRateLimit.rateLimits]).toEqual([input, code, null]);
    }
  });

  it('never reach another organization', async () => {
    const other = await graph.founder('Third');
    await graph.ask(other.owner, set, { input: { dimension: 'ORGANIZATION', quota: 1, windowSeconds: 60 } });
    expect(await spend(1_000)).toBeNull();
    const { data } = await graph.ask(owner, `{ rateLimits { ${shown} } }`);
    expect(JSON.stringify(data)).not.toContain('"ORGANIZATION","setBy":{');
  });
});

describe('usage', () => {
  it('tells what was used and who was refused', async () => {
    const { owner: ada } = await graph.founder('Busy');
    [owner, organization] = [ada, (await graph.ask(ada, '{ organization { id } }')).data.organization];
    await graph.ask(owner, set, { input: { dimension: 'MEMBER', quota: 50, windowSeconds: 60 } });
    await spend(50);
    await spend(1);
    const { data } = await graph.ask(
      owner,
      '{ rateLimits { usage { buckets { used refused } subjects { dimension subjectName used refused } } } }',
    );
    const { buckets, subjects } = data.rateLimits.usage;
    const sum = (name: string) =>
      buckets.reduce((total: number, each: Record<string, number>) => total + (each[name] ?? 0), 0);
    expect([sum('used'), sum('refused')]).toEqual([50, 1]);
    expect(subjects).toContainEqual({ dimension: 'MEMBER', subjectName: ada.name, used: 50, refused: 1 });
  });
});

describe('plans', () => {
  const save = `mutation ($input: SaveRateLimitPlanInput!) { saveRateLimitPlan(input: $input) { plan { name organizations limits { dimension quota } } errors { path code } } }`;
  const assign = `mutation ($input: AssignRateLimitPlanInput!) { assignRateLimitPlan(input: $input) { plan { name organizations } errors { path code } } }`;

  it('are the operator’s to make and to give, and count at once', async () => {
    const operator = await graph.person('Olga');
    await graph.runtime.database.identity`insert into access.operator (user_id) values (${operator.userId})`;
    await wait(500); // until the access lane has said so
    const tight = { name: 'tight', limits: [{ dimension: 'ORGANIZATION', quota: 10, windowSeconds: 60 }] };
    expect((await graph.ask(owner, save, { input: tight })).codes).toEqual(['FORBIDDEN']);
    const saved = await graph.ask(operator, save, { input: tight });
    expect(saved.codes).toEqual([]);
    expect(saved.data.saveRateLimitPlan).toMatchObject({ plan: { name: 'tight', organizations: 0 }, errors: [] });
    const { owner: ada, organization: acme } = await graph.founder('Tight');
    [owner, organization] = [ada, acme];
    expect(await spend(11)).toBeNull();
    const given = await graph.ask(operator, assign, { input: { organizationId: acme.id, plan: 'tight' } });
    expect(given.data.assignRateLimitPlan).toMatchObject({ plan: { organizations: 1 }, errors: [] });
    expect(await spend(1)).toEqual({ code: 'RATE_LIMITED', policy: 'organization' });
    const list = `query ($s: String) { rateLimitedOrganizations(plan: "tight", search: $s) { totalCount nodes { organizationId name slug plan used refused } } }`;
    expect((await graph.ask(ada, list)).codes).toEqual(['FORBIDDEN']);
    await graph.runtime.limits.flushed();
    expect((await graph.ask(operator, list, { s: 'TIGH' })).data.rateLimitedOrganizations).toMatchObject({
      totalCount: 1,
      nodes: [{ organizationId: acme.id, name: 'Tight', plan: 'tight', used: 11, refused: 1 }],
    });
    expect((await graph.ask(operator, list, { s: '%' })).data.rateLimitedOrganizations.totalCount).toBe(0);
    const { data } = await graph.ask(ada, '{ activity(filter: { types: ["limit.*"] }) { nodes { summary } } }');
    expect(data.activity.nodes[0].summary).toContain('tight');
    const wider = { ...tight, limits: [{ dimension: 'ORGANIZATION', quota: 1_000, windowSeconds: 60 }] };
    await graph.ask(operator, save, { input: wider });
    expect(await spend(1)).toBeNull();
    for (const input of [
      { organizationId: acme.id, plan: 'visitors' },
      { organizationId: acme.id, plan: 'unheard-of' },
      { organizationId: operator.userId, plan: 'tight' },
    ]) {
      const { data } = await graph.ask(operator, assign, { input });
      expect(data.assignRateLimitPlan.errors[0].code).toBe('NOT_FOUND');
    }
  });

  it('are not saved over what another operator saved meanwhile', async () => {
    const operator = await graph.person('Otto');
    await graph.runtime.database.identity`insert into access.operator (user_id) values (${operator.userId})`;
    await wait(500); // until the access lane has said so
    const mutation = save.replace('limits {', 'description version limits {');
    const write = async (version: number | null, description: string) => {
      const input = { name: 'shared', description, limits: [], version };
      const { data, codes } = await graph.ask(operator, mutation, { input });
      return { plan: data?.saveRateLimitPlan?.plan, codes };
    };
    const refused = { codes: ['CONFLICT'] };
    expect(await write(3, 'of a plan that there is not')).toMatchObject(refused);
    expect(await write(0, 'new')).toMatchObject({ plan: { version: 1, description: 'new' } });
    expect(await write(0, 'new as well')).toMatchObject(refused);
    expect(await write(1, 'theirs')).toMatchObject({ plan: { version: 2, description: 'theirs' } });
    expect(await write(1, 'mine')).toMatchObject(refused);
    expect(await write(null, 'whatever it is')).toMatchObject({ plan: { version: 3, description: 'whatever it is' } });
  });

  it('tell operators who follow them of each that is saved and each that is given', async () => {
    const operator = await graph.person('Oskar');
    await graph.runtime.database.identity`insert into access.operator (user_id) values (${operator.userId})`;
    await wait(500); // until the access lane has said so
    const { owner: ada, organization: acme } = await graph.founder('Followed');
    const told = () => graph.runtime.signals.latest('limits.plans', null);
    const before = await told();
    await graph.ask(operator, save, { input: { name: 'followed', limits: [] } });
    const saved = await told();
    await graph.ask(operator, assign, { input: { organizationId: acme.id, plan: 'followed' } });
    const signal = await told();
    expect(new Set([before, saved, signal].map((value) => JSON.stringify(value))).size).toBe(3);
    const follow = 'subscription { rateLimitPlansChanged { changedAt } }';
    expect((await graph.ask(operator, follow, {}, { rootValue: { signal } })).data.rateLimitPlansChanged).toEqual(
      signal,
    );
    expect((await graph.ask(ada, follow, {}, { rootValue: { signal } })).codes).toEqual(['FORBIDDEN']);
  });
});
