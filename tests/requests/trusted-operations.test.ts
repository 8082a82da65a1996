import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, print } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as documents from '../../web/src/graph/generated/graphql.ts';
import { type Answer, type Client, type Product, startProduct, subscribe, withKey } from '../product/index.ts';

const names = 'query Names($first: Int) { contacts(first: $first) { nodes { firstName } } }';
const changes = 'subscription Changes { contactChanged { type } }';
const other = '{ contacts { nodes { id } } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let product: Product;
let owner: Client;
let key: Client;
let keyId: string;

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
  const { createApiKey } = await owner.data<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    `mutation { createApiKey(input: { name: "Pipeline", scopes: ["contact.read", "operation.register"] }) {
      secret apiKey { id } errors { message } } }`,
  );
  key = withKey(product.url, createApiKey.secret);
  keyId = createApiKey.apiKey.id;
  await register(owner, {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: sha256(names), name: 'Names', type: 'query', body: names }],
  });
  await register(owner, { changes });
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());
beforeEach(() => holdTo({ trustedOnly: false }));

/** By the document that a pipeline can always use, as the web app's is. */
function register(by: Client, manifest: object) {
  return by.ask<{ registerOperations: { registered: number | null; unchanged: number; errors: { code: string }[] } }>(
    `mutation RegisterOperations($input: RegisterOperationsInput!) {
      registerOperations(input: $input) { registered unchanged errors { path code message } } }`,
    { input: { manifest } },
  );
}

/** By the web app's document: the organization may be held to registered operations already. */
async function holdTo(input: { trustedOnly: boolean; apiKeyId?: string }) {
  await owner.data(print(documents.SetTrustedOnlyDocument as DocumentNode), { input });
}

async function send(by: Client, body: object): Promise<Answer & { status: number }> {
  const request = { method: 'POST', headers: by.headers, body: JSON.stringify(body) };
  const response = await fetch(new URL('/graphql', product.url), request);
  return { ...((await response.json()) as Answer), status: response.status };
}

const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code;

describe('a registered operation', () => {
  it('is executed by `documentId`, with or without the name of its hash, by POST and by GET', async () => {
    for (const documentId of [sha256(names), `sha256:${sha256(names)}`]) {
      expect(await send(key, { documentId, variables: { first: 1 } })).toMatchObject({ data: { contacts: {} } });
    }
    const url = new URL(`/graphql?documentId=${sha256(names)}`, product.url);
    expect(await (await fetch(url, { headers: key.headers })).json()).toMatchObject({ data: { contacts: {} } });
  });

  it('is executed by the hash of automatic persisted queries, without being sent once before', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(names) } };
    expect(await send(key, { extensions })).toMatchObject({ data: { contacts: {} } });
  });

  it.each([
    ['of an id that nobody registered', { documentId: 'nobody’s' }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
    ['with a text besides', { documentId: 'changes', query: other }, 'BAD_REQUEST'],
    ['of an id that is none', { documentId: 7 }, 'BAD_REQUEST'],
  ])('is refused %s', async (_, body, code) => {
    expect(await send(key, body)).toMatchObject({ status: 400, errors: [{ extensions: { code } }] });
  });

  it('goes on over a socket and as an event stream', async () => {
    await using stream = subscribe(key, '', { documentId: 'changes' });
    const url = new URL('/graphql/stream?documentId=changes', product.url);
    const response = await fetch(url, { headers: key.headers });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await new Promise((done) => setTimeout(done, 500));
    await owner.data('mutation { createContact(input: { firstName: "Ada" }) { errors { message } } }');
    await stream.until(() => true);
    await response.body?.cancel();
  });
});

describe('who is held to registered operations', () => {
  const attempts: [string, () => Promise<Answer<unknown>>][] = [
    ['a text of its own', () => key.ask(other)],
    ['a text that is wrong, without learning why', () => key.ask('{ nonsense }')],
    ['introspection', () => key.ask('{ __schema { types { name } } }')],
    [
      'the hash of a text, with the text',
      () => send(key, { query: other, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(other) } } }),
    ],
    ['an operation of the web app', () => key.ask(print(documents.ApiKeyListDocument as DocumentNode), { first: 1 })],
    ['a registered operation with one more', () => key.ask(`${names} query More { me { id } }`)],
  ];

  it.each(attempts)('is refused %s', async (_, attempt) => {
    await holdTo({ trustedOnly: true, apiKeyId: keyId });
    expect(codeOf(await attempt())).toBe('PERSISTED_OPERATION_ONLY');
    await holdTo({ trustedOnly: false, apiKeyId: keyId });
    expect(codeOf(await attempt())).not.toBe('PERSISTED_OPERATION_ONLY');
  });

  it('may send the text of a registered one, in another layout and with `__typename`', async () => {
    await holdTo({ trustedOnly: true });
    const text = 'query Names($first: Int) {\n contacts(first: $first) { nodes { __typename firstName } } __typename }';
    expect(await key.data(text)).toMatchObject({ contacts: { nodes: expect.any(Array) } });
  });

  it('is refused over a socket and as an event stream', async () => {
    await holdTo({ trustedOnly: true });
    const free = 'subscription { contactChanged { contactId } }';
    await using stream = subscribe(key, free);
    expect(JSON.stringify(await stream.ended)).toContain('PERSISTED_OPERATION_ONLY');
    const url = new URL(`/graphql/stream?query=${encodeURIComponent(free)}`, product.url);
    expect(await (await fetch(url, { headers: key.headers })).text()).toContain('PERSISTED_OPERATION_ONLY');
  });

  it('loses an open stream that is none of them, within a second, and keeps one that is', async () => {
    await using free = subscribe(key, 'subscription { contactChanged { contactId } }');
    await using trusted = subscribe(key, changes);
    await new Promise((done) => setTimeout(done, 300));
    await holdTo({ trustedOnly: true });
    const since = performance.now();
    expect(JSON.stringify(await free.ended)).toContain('PERSISTED_OPERATION_ONLY');
    expect(performance.now() - since).toBeLessThan(1_000);
    expect(await Promise.race([trusted.ended, Promise.resolve('open')])).toBe('open');
  });

  it('can still register what its pipeline deploys', async () => {
    await holdTo({ trustedOnly: true });
    const { data } = await register(key, { fresh: '{ contacts { totalCount } }' });
    expect(data?.registerOperations).toMatchObject({ registered: 1, unchanged: 0, errors: [] });
    expect(await send(key, { documentId: 'fresh' })).toMatchObject({ data: { contacts: {} } });
  });
});

it('the web app goes on in an organization that is held to registered operations', async () => {
  await holdTo({ trustedOnly: true });
  const known = JSON.parse(readFileSync(new URL('../../schema/web-operations.json', import.meta.url), 'utf8'));
  const queries = Object.entries(documents as unknown as Record<string, DocumentNode>)
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => [name.slice(0, -'Document'.length), print(document)] as const);
  expect(Object.keys(known)).toHaveLength(queries.length);
  for (const [name, text] of queries.filter(([, text]) => text.startsWith('query '))) {
    expect({ name, code: codeOf(await owner.ask(text)) }).not.toEqual({ name, code: 'PERSISTED_OPERATION_ONLY' });
  }
  expect(codeOf(await owner.ask(other))).toBe('PERSISTED_OPERATION_ONLY');
});
