import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trustedOperationConnection } from './list-trusted-operations.ts';
import { registerOperations } from './register-operations.ts';
import { removeOperations } from './remove-operations.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
});
afterAll(() => database.close());

const query = (field = 'id') => `query Contacts { contacts { nodes { ${field} } } }`;
const register = (manifest: unknown, by = ours) => registerOperations(by.owner.request(), { manifest });

it('reads the manifests of Apollo and of Relay, and passes over what is registered', async () => {
  const operations = [{ id: 'a', name: 'Contacts', type: 'query', body: query() }];
  const apollo = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  expect(await register(apollo)).toEqual({ registered: 1, unchanged: 0 });
  expect(await register({ a: query(), b: query('firstName') })).toEqual({ registered: 1, unchanged: 1 });
});

it.each([
  ['no object', 'text', 'INVALID_FORMAT'],
  ['another format', { format: 'another', operations: [] }, 'INVALID_FORMAT'],
  ['nothing', {}, 'REQUIRED'],
  ['no document', { x: '' }, 'REQUIRED'],
  ['a document that does not parse', { x: 'query {' }, 'INVALID_DOCUMENT'],
  ['a document that does not fit the schema', { x: '{ nonsense }' }, 'INVALID_DOCUMENT'],
  ['a fragment alone', { x: 'fragment F on Contact { id }' }, 'INVALID_DOCUMENT'],
  ['too long a document', { x: `{ me { id } } #${'x'.repeat(100_000)}` }, 'TOO_LONG'],
  ['too many', Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}`, query()])), 'TOO_LONG'],
])('refuses a manifest with %s, and registers nothing of it', async (_, manifest, code) => {
  await expect(register(manifest, theirs)).rejects.toMatchObject({ problems: [{ code }] });
  expect((await trustedOperationConnection(theirs.owner.request(), {}, {})).nodes).toEqual([]);
});

it('never gives a registered id another document', async () => {
  await register({ fixed: query() });
  await expect(register({ fixed: query('lastName') })).rejects.toMatchObject({ problems: [{ code: 'TAKEN' }] });
});

it('hides operations from another organization, which can’t remove them either', async () => {
  await register({ hidden: query() });
  const { nodes } = await trustedOperationConnection(ours.owner.request(), { search: 'hidden' }, {});
  expect(nodes.map(({ documentId }) => documentId)).toEqual(['hidden']);
  const ids = nodes.map(({ id }) => id);
  expect(await removeOperations(theirs.owner.request(), ids)).toBe(0);
  expect(await removeOperations(ours.owner.request(), ids)).toBe(1);
});
