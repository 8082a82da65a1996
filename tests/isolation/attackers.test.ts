import { readFileSync } from 'node:fs';
import {
  isInstallationPermission,
  mergeRules,
  type PartPermissions,
  type Permission,
  permissionNames,
  type RuleScope,
} from '@guardian/platform/access';
import type { Runtime } from '@guardian/platform/subgraph';
import { fastify } from 'fastify';
import { buildSchema, type GraphQLArgument, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../gateway/src/mount.ts';
import { memberOf } from '../journeys/people.ts';
import {
  type Answer,
  type Client,
  client,
  type GatewayProcess,
  guardian,
  type Product,
  startGateways,
  startProduct,
  withKey,
} from '../product/index.ts';
import { type ForeignIds, foreignOperation } from './operations.ts';
import { marker, type TwoOrganizations, twoOrganizations } from './two-organizations.ts';

/**
 * Who must get nothing, against every way in. The ways are read from the schema and the routes, what opens each from the
 * rules: a new field or route is attacked from the day it is there.
 */
const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const rules = mergeRules(...definitions.map(({ rules: own }) => ({ ...own, entities: {}, fields: {} })));
const kinds = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;

const ways = (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) =>
  Object.values(schema.getRootType?.(kinds[root] as never)?.getFields() ?? {}).flatMap((field) => {
    const rule = rules[root]?.[field.name];
    if (rule === undefined) throw new Error(`${root}.${field.name} has no rule that this suite could read`);
    const way = { kind: kinds[root], field, scope: rule.scope };
    return partsOf(rule.scope, field).map(({ part, needs }) => ({
      ...way,
      name: part === undefined ? `${root}.${field.name}` : `${root}.${field.name}(${part})`,
      part,
      needs,
    }));
  }),
);

/** A field whose parts need permissions of their own is as many ways in: what is given, and what that needs. */
function partsOf(
  scope: RuleScope,
  field: { args: readonly GraphQLArgument[] },
): { part?: string; needs: Permission[] }[] {
  if (scope.kind !== 'parts' && scope.kind !== 'giving') return [{ needs: permissionsOf(scope) }];
  const given = Object.entries(scope.parts).map(([part, permission]) => ({ part, permission }));
  if (scope.kind === 'giving') {
    const besides = given.map(({ part, permission }) => ({ part, needs: [scope.permission, permission] }));
    return [{ needs: [scope.permission] }, ...besides];
  }
  const named = given.map(({ part, permission }) => ({ part, needs: [permission] }));
  const rest = otherPart(field, scope.parts);
  return rest === undefined ? named : [{ part: rest, needs: [scope.permission] }, ...named];
}

/** A field of the input that needs what the others do. */
function otherPart({ args }: { args: readonly GraphQLArgument[] }, parts: PartPermissions): string | undefined {
  const input = args.find(({ name }) => name === 'input');
  const type = input && getNamedType(input.type);
  if (!isInputObjectType(type)) return undefined;
  return Object.keys(type.getFields())
    .map((name) => `input.${name}`)
    .find((path) => parts[path] === undefined);
}

function permissionsOf(scope: RuleScope): Permission[] {
  if (scope.kind === 'permission' || scope.kind === 'operator') return [scope.permission];
  return scope.kind === 'both' ? scope.of.flatMap(permissionsOf) : [];
}

/** Ways that need no permission: what is of nobody's organization, or the caller's own. Whoever adds one says so here. */
const openWays = [
  ...['Query.installation', 'Query.invitePreview', 'Query.me', 'Query.organization', 'Mutation.setUpInstallation'],
  ...['Mutation.acceptInvite', 'Mutation.createOrganization', 'Mutation.leaveOrganization'],
  ...['Mutation.switchOrganization', 'Query.sessions', 'Mutation.revokeSession', 'Mutation.revokeOtherSessions'],
  ...['Mutation.updateProfile', 'Query.accountSecurity', 'Mutation.renamePasskey'],
  // An owner's, whom the rules of their organization may keep out of it: the verbs look for the ownership.
  ...['Mutation.overrideNetworkRules', 'Mutation.restoreOrganization'],
];
/** Permissions of fields that need more than the path to them. */
const ofFields = definitions.flatMap(({ rules: { fields = {} } }) =>
  Object.values(fields).flatMap((each) => Object.values(each).flatMap(({ scope }) => permissionsOf(scope))),
);
const guarded = ways.filter(({ name }) => !openWays.includes(name));

/** Every HTTP route beside the graph. */
async function routesOf(): Promise<string[]> {
  const found: string[] = [];
  const server = fastify();
  server.addHook('onRoute', ({ method, url }) => void found.push(`${[method].flat()[0]} ${url}`));
  for (const { routes } of definitions) await server.register(async (scope) => routes?.(scope, {} as Runtime));
  await server.ready();
  await server.close();
  return found.filter((route) => !/^(HEAD|OPTIONS) /.test(route));
}

let product: Product;
/** Of another region than the first organization, on the same database. */
let abroad: GatewayProcess;
let world: TwoOrganizations;
let attackers: Record<string, Client>;
let nowhere: ForeignIds;

beforeAll(async () => {
  product = await startProduct({ env: { GUARDIAN_SIGN_UP: 'open', GUARDIAN_SECRET: secret } });
  world = await twoOrganizations(product);
  nowhere = Object.fromEntries(Object.keys(world.ids).map((type) => [type, '01890000-0000-7000-8000-00000000dead']));
  await keepIn('us');
  const { DATABASE_URL: url = '', DATABASE_OWNER_URL: ownerUrl = '' } = product.env;
  const [other] = await startGateways({ url, ownerUrl }, 1, { GUARDIAN_SECRET: secret, GUARDIAN_REGION: 'eu' });
  if (other === undefined) throw new Error('There is no second gateway.');
  abroad = other;
  attackers = await allAttackers();
}, 180_000);
afterAll(async () => {
  await abroad?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

const secret = 'a secret that both gateways share';

async function keepIn(region: string): Promise<void> {
  const process = guardian(['set-region', '--organization', world.ids.Organization ?? '', '--to', region], product.env);
  if ((await process.exited) !== 0) throw new Error(process.output());
}

async function key(scopes: string[], more: { expiresAt?: string } = {}): Promise<{ id: string; client: Client }> {
  const { createApiKey } = await world.owner.data<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } errors { message } } }',
    { input: { name: 'attack', scopes, ...more } },
  );
  return { id: createApiKey.apiKey.id, client: withKey(product.url, createApiKey.secret) };
}

const grantable = permissionNames.filter((name) => !isInstallationPermission(name));

async function allAttackers(): Promise<Record<string, Client>> {
  const { owner } = world;
  const { createRole } = await owner.data<{ createRole: { role: { id: string } } }>(
    'mutation { createRole(input: { name: "Nothing at all" }) { role { id } errors { message } } }',
  );
  const { roles } = await owner.data<{ roles: { id: string; builtIn: string | null }[] }>('{ roles { id builtIn } }');
  const powerless = async (name: string) => {
    const person = await memberOf(owner, { name, email: `${name}@example.com`, role: 'viewer' });
    const { me } = await person.client.data<{ me: { actor: { id: string } } }>('{ me { actor { id } } }');
    const change =
      'mutation ($m: ID!, $r: [ID!]!) { setMemberRoles(memberId: $m, roleIds: $r) { errors { message } } }';
    await owner.data(change, { m: me.actor.id, r: [createRole.role.id] });
    return { id: me.actor.id, client: person.client };
  };
  const [lower, late, gone] = [await powerless('lower'), await powerless('late'), await powerless('gone')];
  const soon = new Date(Date.now() + 1_500);
  const admin = roles.find(({ builtIn }) => builtIn === 'admin')?.id;
  const grant = `mutation ($m: ID!, $r: ID!, $e: DateTime!) {
    grantRole(input: { memberId: $m, roleId: $r, expiresAt: $e }) { errors { message } } }`;
  await owner.data(grant, { m: late.id, r: admin, e: soon.toISOString() });
  const held = await late.client.data<{ me: { permissions: string[] } }>('{ me { permissions } }');
  expect(held.me.permissions).toContain('contact.delete');
  await owner.data('mutation ($m: ID!) { removeMember(memberId: $m) { errors { message } } }', { m: gone.id });
  const revoked = await key(grantable);
  await owner.data('mutation ($id: ID!) { revokeApiKey(id: $id) { errors { message } } }', { id: revoked.id });
  const expiring = await key(grantable, { expiresAt: soon.toISOString() });
  await new Promise((done) => setTimeout(done, soon.getTime() - Date.now() + 10));
  const administrator = await memberOf(owner, { name: 'abroad', email: 'abroad@example.com', role: 'admin' });
  const inOrganization = { 'guardian-organization': world.ids.Organization ?? '' };
  return {
    nobody: client(product.url),
    'a forged key': withKey(product.url, 'grd_live_0000000000000000000000000000000000000000000000'),
    'the owner of another organization': world.stranger,
    'a stranger who names the organization': client(product.url, { ...world.stranger.headers, ...inOrganization }),
    'a member without any permission': lower.client,
    'a member whose grant has expired': late.client,
    'a member who was removed': client(product.url, { ...gone.client.headers, ...inOrganization }),
    'a revoked key': revoked.client,
    'an expired key': expiring.client,
    'an admin, at a gateway of another region': client(abroad.url, administrator.client.headers),
    'a key, at a gateway of another region': client(abroad.url, (await key(grantable)).client.headers),
    'a key for something else': (await key(['schema.read'])).client,
  };
}

/** Codes that an operation answers with; of a stream, whose opening is what counts. */
async function codesOf(from: Client, way: (typeof ways)[number], ids: ForeignIds): Promise<string[]> {
  const { query, variables } = foreignOperation(way.kind, way.field, ids, 1, way.part);
  if (way.kind !== 'subscription') {
    const { errors } = await from.ask(query, variables);
    return (errors ?? []).map(({ extensions }) => extensions.code);
  }
  const abort = new AbortController();
  const organization = from.headers['guardian-organization'];
  const path = `/graphql/stream${organization ? `?organization=${organization}` : ''}`;
  const response = await fetch(new URL(path, from.url), {
    method: 'POST',
    headers: { ...from.headers, origin: new URL(from.url).origin },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  });
  const text = response.ok ? await firstEvent(response) : await response.text();
  abort.abort();
  const { errors = [] } = JSON.parse(text || '{}') as Pick<Answer, 'errors'>;
  // Of what is delivered a part may be shut, behind a permission of its own.
  return errors.filter(({ path = [] }) => path.length <= 1).map(({ extensions }) => extensions.code);
}

/** What a stream that opened says at once: while rights are being looked at again, its refusal comes as an event. */
async function firstEvent(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const enough = new Promise<{ value: undefined }>((done) => setTimeout(done, 500, { value: undefined }));
  let text = '';
  for (;;) {
    const piece = await Promise.race([reader?.read(), enough]);
    if (piece?.value === undefined) return '';
    text += piece.value;
    const data = text.match(/^data: (\{.*\})$/m)?.[1];
    if (data !== undefined) return data;
  }
}

const refusals = ['FORBIDDEN', 'UNAUTHENTICATED', 'WRONG_REGION'];

it('every way that needs no permission is known', () => {
  const unguarded = ways.filter(({ needs }) => needs.length === 0).map(({ name }) => name);
  expect(unguarded.filter((name) => !openWays.includes(name))).toEqual([]);
  expect(openWays.filter((name) => !ways.some((way) => way.name === name))).toEqual([]);
});

it('every permission of the catalogue opens something, so that none is for show', async () => {
  const used = new Set([...ways.flatMap(({ needs }) => needs), ...ofFields]);
  // The upload and the download beside the graph, indicators that are null to others, events of the log about the
  // organization's protection, what a verb asks for by what is stored, and what a definition does that is published: each
  // has a test of its own.
  const elsewhere: Permission[] = [
    ...(['contactImport.upload', 'contactImport.readRefused', 'installation.health'] as const),
    ...(['security.read', 'networkRule.enforce', 'audit.export', 'secret.use'] as const),
  ];
  expect(permissionNames.filter((name) => !used.has(name) && !elsewhere.includes(name))).toEqual([]);
});

it('nobody of them gets through any guarded way', async () => {
  const before = await eventsOf(world.owner);
  const successes: string[] = [];
  for (const [attacker, from] of Object.entries(attackers)) {
    // What is the other owner's own they may have; `isolation.test.ts` looks at what is in it.
    if (from === world.stranger) continue;
    for (const way of guarded) {
      // A key has a scope at least: what that opens is not looked at.
      if (way.needs.join() === 'schema.read') continue;
      const codes = await codesOf(from, way, world.ids);
      if (!codes.some((code) => refusals.includes(code))) successes.push(`${attacker}: ${way.name} ${codes.join()}`);
    }
  }
  expect(successes).toEqual([]);
  expect(await eventsOf(world.owner)).toEqual(before);
}, 120_000);

it('whoever comes by a gateway of another region is told that it is the wrong one, by every guarded way and route', async () => {
  const others: string[] = [];
  for (const [attacker, from] of Object.entries(attackers).filter(([, { url }]) => url === abroad.url)) {
    for (const way of guarded) {
      const codes = await codesOf(from, way, world.ids);
      if (!codes.includes('WRONG_REGION')) others.push(`${attacker}: ${way.name} ${codes.join()}`);
    }
    for (const route of await routesOf()) {
      const [method = '', path = ''] = route.split(' ');
      const body = method === 'POST' ? `email\n${marker}@example.com\n` : undefined;
      const url = new URL(`/api${path.replace(':id', world.ids.ContactImport ?? '')}`, from.url);
      const response = await fetch(url, { method, headers: { ...from.headers, 'content-type': 'text/csv' }, body });
      if (!(await response.text()).includes('WRONG_REGION')) others.push(`${attacker}: ${route} ${response.status}`);
    }
  }
  expect(others).toEqual([]);
}, 60_000);

it('nobody of them uploads or downloads anything', async () => {
  const routes = await routesOf();
  expect(routes).toEqual(['GET /audit/export', 'POST /imports/contacts', 'GET /imports/:id/refused.csv']);
  const successes: string[] = [];
  for (const [attacker, from] of Object.entries(attackers)) {
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      const own = from === world.stranger;
      if (own && method === 'POST') continue;
      const url = new URL(`/api${path.replace(':id', world.ids.ContactImport ?? '')}`, from.url);
      const body = method === 'POST' ? `email\n${marker}@example.com\n` : undefined;
      const response = await fetch(url, { method, headers: { ...from.headers, 'content-type': 'text/csv' }, body });
      const text = await response.text();
      // The other owner may have what is their own.
      if (own && !path.includes(':id') && !text.includes(marker)) continue;
      if (![401, 403, 404].includes(response.status))
        successes.push(`${attacker}: ${route} ${response.status} ${text}`);
    }
  }
  expect(successes).toEqual([]);
});

describe('each permission', () => {
  it('is what opens its ways: a key with all others is refused, a key with it alone is not', async () => {
    const wrong: string[] = [];
    for (const permission of grantable) {
      const its = guarded.filter(({ needs }) => needs.includes(permission));
      if (its.length === 0) continue;
      const all = await key(grantable.filter((name) => name !== permission));
      const alone = await key([...new Set(its.flatMap(({ needs }) => needs))]);
      for (const way of its) {
        if (way.kind === 'subscription' && way.name === 'Subscription.eventRecorded') continue;
        const without = await codesOf(all.client, way, nowhere);
        if (!without.includes('FORBIDDEN')) wrong.push(`${way.name} is open without ${permission}: ${without.join()}`);
        const { query, variables } = foreignOperation(way.kind, way.field, nowhere, 1, way.part);
        if (way.kind === 'subscription') {
          if ((await codesOf(alone.client, way, nowhere)).length > 0)
            wrong.push(`${way.name} is shut with ${permission}`);
          continue;
        }
        const { errors = [] } = await alone.client.ask(query, variables);
        const shut = errors.some(
          ({ path = [], extensions }) =>
            extensions.code === 'FORBIDDEN' && path.length <= 1 && extensions.permission === permission,
        );
        if (shut) wrong.push(`${way.name} is shut with ${permission}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});

async function eventsOf(owner: Client): Promise<string[]> {
  const { activity } = await owner.data<{ activity: { nodes: { id: string; type: string }[] } }>(
    '{ activity(first: 20, filter: { types: ["contact.*", "contactImport.*", "workflow.*", "alert.*", "alertRule.*", "apiKey.*", "invite.*", "member.*", "organization.*", "role.*", "team.*", "grant.*", "auditStream.*"] }) { nodes { id type } } }',
  );
  return activity.nodes.map(({ id, type }) => `${id} ${type}`);
}
