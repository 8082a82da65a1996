import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Product, startProduct, subscribe, withKey } from '../product/index.ts';

/** What a permission of its own opens, on every way that leads to it. */
let product: Product;
let owner: Client;
let seeing: Client;
let blind: Client;
const phone = '+49 30 901820';

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
  const scopes = [
    'contact.read',
    'contact.create',
    'contact.update',
    'contact.import',
    'activity.read',
    'contactImport.upload',
  ];
  blind = await key(scopes);
  seeing = await key([...scopes, 'contact.readPrivate']);
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

async function key(scopes: string[]): Promise<Client> {
  const { createApiKey } = await owner.data<{ createApiKey: { secret: string } }>(
    'mutation ($s: [String!]!) { createApiKey(input: { name: "fields", scopes: $s }) { secret errors { message } } }',
    { s: scopes },
  );
  return withKey(product.url, createApiKey.secret);
}

async function create(firstName: string, by = owner): Promise<string> {
  const { createContact } = await by.data<{ createContact: { contact: { id: string } } }>(
    'mutation ($n: String!, $p: String!) { createContact(input: { firstName: $n, phone: $p }) { contact { id } errors { message } } }',
    { n: firstName, p: phone },
  );
  return createContact.contact.id;
}

it('a query, a list and the answer of a mutation give the number only to whoever may see it, and the rest to both', async () => {
  const id = await create('Queried');
  const ways = [
    'query ($id: ID!) { contact(id: $id) { firstName phone } }',
    'query ($id: ID!) { contacts(first: 5) { nodes { firstName phone } } a: contact(id: $id) { id } }',
    'mutation ($id: ID!) { updateContact(id: $id, input: { company: "Engines" }) { contact { firstName phone } } }',
  ];
  for (const way of ways) {
    expect(JSON.stringify(await seeing.ask(way, { id })), way).toContain(phone);
    const answer = await blind.ask(way, { id });
    expect(JSON.stringify(answer), way).not.toContain(phone);
    expect(JSON.stringify(answer.data), way).toContain('"firstName":"Queried","phone":null');
    expect(answer.errors?.[0]?.extensions, way).toMatchObject({ code: 'FORBIDDEN' });
  }
});

it('a stream shows the number to one subscriber and not to another of the same operation', async () => {
  const operation = 'subscription { contactChanged { contact { firstName phone } } }';
  await using one = subscribe(seeing, operation);
  await using other = subscribe(blind, operation);
  await new Promise((done) => setTimeout(done, 800));
  for (let turn = 0; turn < 5; turn++) await create(`Streamed ${turn}`);
  for (const stream of [one, other]) await stream.until(() => stream.deliveries.length >= 5);
  expect(one.deliveries.filter((delivery) => JSON.stringify(delivery).includes(phone))).toHaveLength(5);
  expect(JSON.stringify(other.deliveries)).not.toContain(phone);
  expect(other.deliveries[4]?.data).toMatchObject({
    contactChanged: { contact: { firstName: 'Streamed 4', phone: null } },
  });
});

it('neither the log nor a search, a filter, a change or an import tells it', async () => {
  const id = await create('Guarded', blind);
  const log = await blind.ask('{ activity(first: 50) { nodes { summary type } } }');
  expect(JSON.stringify(log)).not.toContain('901820');
  const found = '{ contacts(search: "901820") { totalCount } }';
  expect(await seeing.data(found)).toEqual({ contacts: { totalCount: 0 } });
  const filtered = 'query ($p: String!) { contacts(filter: { phone: $p }) { totalCount } }';
  expect((await blind.ask(filtered, { p: phone })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await seeing.data(filtered, { p: '+4930/901820' })).toEqual({ contacts: { totalCount: expect.any(Number) } });
  const same = 'mutation ($id: ID!, $p: String!) { updateContact(id: $id, input: { phone: $p }) { errors { code } } }';
  for (const guess of [phone, '1']) {
    expect((await blind.ask(same, { id, p: guess })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const form = new FormData();
  form.append('file', new Blob([`first name,phone\nGuarded,${phone}\n`], { type: 'text/csv' }), 'guess.csv');
  const { 'content-type': _json, ...headers } = blind.headers;
  const upload = await fetch(new URL('/api/imports/contacts', product.url), { method: 'POST', headers, body: form });
  const file = (await upload.json()) as { id: string };
  const start = `mutation ($id: ID!) { startContactImport(id: $id, mapping: [
    { column: "first name", field: FIRST_NAME }, { column: "phone", field: PHONE }]) { errors { code } } }`;
  expect((await blind.ask(start, { id: file.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
