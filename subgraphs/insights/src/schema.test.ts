import type { Database } from '@guardian/platform/database';
import type { StoredEvent } from '@guardian/platform/events';
import {
  buildSubgraph,
  executeOperation,
  factRoot,
  type RequestContext,
  signalRoot,
} from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { anOrganization, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importJob } from './imports/testing/import-runtime.ts';
import { subgraph } from './schema.ts';

let database: Database;
let schema: GraphQLSchema;
let home: TestOrganization;
let foreign: TestOrganization;
const log = createLogger({ logLevel: 'silent' });

beforeAll(async () => {
  database = await testDatabase();
  schema = buildSubgraph(subgraph, importJob(database).runtime);
  [home, foreign] = [await anOrganization(database), await anOrganization(database)];
});
afterAll(() => database.close());

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the query asked for.
async function ask(ctx: RequestContext, query: string, variables = {}, rootValue?: unknown): Promise<any> {
  const { data, errors } = await executeOperation(schema, { query, variables, rootValue }, ctx, log);
  return { ...data, ...(errors ? { codes: errors.map(({ extensions }) => extensions?.code) } : {}) };
}

const create = `mutation ($input: CreateContactInput!) {
  createContact(input: $input) { contact { id displayName tags owner { id } version } errors { path code } } }`;
const byReference = `query ($of: [_Any!]!) {
  _entities(representations: $of) { ... on Contact { displayName } ... on Organization { contacts { totalCount } } } }`;

describe('the graph of insights', () => {
  it('creates, lists, changes and deletes a contact', async () => {
    const { createContact } = await ask(home.owner.request(), create, {
      input: { firstName: 'Ada', tags: ['b', 'a'] },
    });
    expect(createContact).toEqual({
      contact: {
        ...{ id: expect.any(String), displayName: 'Ada', tags: ['a', 'b'], version: 1 },
        owner: { id: home.owner.principal.id },
      },
      errors: [],
    });
    const { id } = createContact.contact;
    const listed = await ask(
      home.owner.request(),
      `{ contacts(search: "ada", sort: { field: NAME }) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage } } }`,
    );
    expect(listed.contacts).toMatchObject({ totalCount: 1, nodes: [{ id }], pageInfo: { hasNextPage: false } });
    const changed = await ask(
      home.owner.request(),
      `mutation ($id: ID!) { updateContact(id: $id, input: { firstName: null, email: "x" }) { contact { id } errors { path code } } }`,
      { id },
    );
    expect(changed.updateContact).toEqual({
      contact: null,
      errors: [{ path: ['input', 'email'], code: 'INVALID_FORMAT' }],
    });
    const gone = await ask(home.owner.request(), `mutation ($id: ID!) { deleteContact(id: $id) { deletedId } }`, {
      id,
    });
    expect(gone.deleteContact).toEqual({ deletedId: id });
    expect(await ask(home.owner.request(), `query ($id: ID!) { contact(id: $id) { id } }`, { id })).toEqual({
      contact: null,
    });
  });

  it('answers references within the organization only', async () => {
    const { createContact } = await ask(home.owner.request(), create, { input: { firstName: 'Grace' } });
    const of = [{ __typename: 'Contact', id: createContact.contact.id }];
    expect((await ask(home.owner.request(), byReference, { of }))._entities).toEqual([{ displayName: 'Grace' }]);
    expect((await ask(foreign.owner.request(), byReference, { of }))._entities).toEqual([null]);
    const organization = [{ __typename: 'Organization', id: home.organizationId }];
    expect((await ask(home.owner.request(), byReference, { of: organization }))._entities).toEqual([
      { contacts: { totalCount: 1 } },
    ]);
    expect((await ask(foreign.owner.request(), byReference, { of: organization })).codes).toEqual(['FORBIDDEN']);
  });

  it('lets a viewer read and nothing more', async () => {
    const viewer = await home.member('viewer');
    expect((await ask(viewer.request(), '{ contacts { totalCount } }')).contacts.totalCount).toBeGreaterThan(0);
    expect((await ask(viewer.request(), create, { input: { firstName: 'No' } })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(viewer.request(), '{ contactImports { id } }')).codes).toEqual(['FORBIDDEN']);
    expect((await ask(viewer.request(), '{ predictiveInsights { summary } }')).predictiveInsights).toEqual([]);
  });

  it('delivers an event as it was frozen, and a deletion without the contact', async () => {
    const { createContact } = await ask(home.owner.request(), create, { input: { firstName: 'Live' } });
    const { id } = createContact.contact;
    await ask(home.owner.request(), `mutation ($id: ID!) { deleteContact(id: $id) { deletedId } }`, { id });
    const events = await database.system<StoredEvent[]>`
      select type, subject_id as "subjectId", subject_version as "subjectVersion", payload, occurred_at as "occurredAt"
      from platform.events where subject_id = ${id} order by seq`;
    const subscription = `subscription { contactChanged { type subjectVersion contactId contact { displayName createdAt } } }`;
    const delivered = await Promise.all(
      events.map((event) => ask(home.owner.request(), subscription, {}, factRoot(event))),
    );
    expect(delivered.map(({ contactChanged }) => contactChanged)).toEqual([
      {
        ...{ type: 'contact.created', subjectVersion: 1, contactId: id },
        contact: { displayName: 'Live', createdAt: expect.stringMatching(/Z$/) },
      },
      { type: 'contact.deleted', subjectVersion: 2, contactId: id, contact: null },
    ]);
  });

  it('delivers a contact that left a reader’s view as gone', async () => {
    const other = await home.member('editor');
    const input = { firstName: 'Handed', ownerId: other.principal.id };
    const { createContact } = await ask(home.owner.request(), create, { input });
    const [event] = await database.system<StoredEvent[]>`
      select type, subject_id as "subjectId", subject_version as "subjectVersion", payload, occurred_at as "occurredAt"
      from platform.events where subject_id = ${createContact.contact.id}`;
    const subscription = 'subscription { contactChanged { type contact { displayName } } }';
    const left = factRoot(event as StoredEvent, { removed: true });
    expect(await ask(home.owner.request(), subscription, {}, left)).toEqual({
      contactChanged: { type: 'contact.removed', contact: null },
    });
  });

  it('delivers the progress of an import', async () => {
    const value = {
      ...{ importId: 'i', status: 'RUNNING', processedRows: 2, createdRows: 1, updatedRows: 0, unchangedRows: 0 },
      ...{ refusedRows: 1, fraction: 0.5 },
    };
    const subscription = 'subscription { contactImportProgress { importId status processedRows fraction } }';
    expect(await ask(home.owner.request(), subscription, {}, signalRoot(value))).toEqual({
      contactImportProgress: { importId: 'i', status: 'RUNNING', processedRows: 2, fraction: 0.5 },
    });
  });
});
