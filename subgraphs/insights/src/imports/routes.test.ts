import type { AddressInfo } from 'node:net';
import type { Database } from '@guardian/platform/database';
import { CodedError, errorCodes } from '@guardian/platform/errors';
import { anOrganization, type TestOrganization, testContext, testDatabase } from '@guardian/platform/testing';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRoutes } from './routes.ts';

let database: Database;
let home: TestOrganization;
let foreign: TestOrganization;
let server: FastifyInstance;
let address: string;

/** Who asks, by the header `as`: what the gateway finds out from a session or a key. */
const callers: Record<string, () => FastifyRequestContext> = {
  owner: () => home.owner.request(),
  foreigner: () => foreign.owner.request(),
  viewer: () => viewer.request(),
  nobody: () => testContext(database, { kind: 'anonymous' }),
};
type FastifyRequestContext = import('@guardian/platform/subgraph').RequestContext;
let viewer: Awaited<ReturnType<TestOrganization['member']>>;

beforeAll(async () => {
  database = await testDatabase();
  [home, foreign] = [await anOrganization(database), await anOrganization(database)];
  viewer = await home.member('viewer');
  server = fastify({ bodyLimit: 1_000_000 });
  server.decorateRequest('guardian');
  server.addHook('onRequest', async (request) => {
    const caller = callers[String(request.headers.as)] ?? callers.nobody;
    if (caller !== undefined) request.guardian = caller();
  });
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof CodedError)) throw error;
    return reply
      .status(errorCodes[error.code].status)
      .send({ errors: [{ message: error.message, extensions: { code: error.code } }] });
  });
  await server.register(async (scope) => importRoutes(scope), { prefix: '/api' });
  await server.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await server.close();
  await database.close();
});

function form(text: string | Uint8Array<ArrayBuffer>, name = 'people.csv'): FormData {
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'text/csv' }), name);
  return body;
}

async function post(body: FormData | string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const as = { as: 'owner', ...headers };
  const response = await fetch(`${address}/api/imports/contacts`, { method: 'POST', body, headers: as });
  const answer = (await response.json()) as {
    id?: string;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = answer.errors ?? [];
  return { status: response.status, id: answer.id, code: error?.extensions.code, message: error?.message };
}

describe('POST /api/imports/contacts', () => {
  it('takes a form, as a browser sends it', async () => {
    const { status, id } = await post(form('E-mail,Name\nada@example.com,Ada\n', 'Kontakte März.csv'));
    expect(status).toBe(201);
    const [row] = await database.system`select file_name, columns from insights.contact_import where id = ${id ?? ''}`;
    expect(row).toEqual({ file_name: 'Kontakte März.csv', columns: ['E-mail', 'Name'] });
  });

  it('takes a bare file, as curl sends it', async () => {
    expect((await post('E-mail\nada@example.com\n', { 'content-type': 'text/csv' })).status).toBe(201);
  });

  it.each([
    ['an empty file', () => form(''), /empty/],
    ['a workbook', () => form(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2])), /Excel workbook.*as CSV/],
    ['a file without a header', () => form('ada@example.com,Ada\n'), /instead of column names/],
    ['a header alone', () => form('E-mail,Name\n'), /no rows below/],
  ])('says what is wrong with %s', async (_what, body, message) => {
    expect(await post(body())).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });

  it('refuses a file above 50 MB, announced or not, and keeps nothing of it', async () => {
    const before = await chunks();
    const large = new Uint8Array(50 * 1024 * 1024 + 1).fill(97);
    const refusal = { status: 413, code: 'PAYLOAD_TOO_LARGE', message: expect.stringMatching(/50 MB/) };
    expect(await post(form(large))).toMatchObject(refusal);
    expect(await post(large, { 'content-type': 'text/csv' })).toMatchObject(refusal);
    expect(await post(new Uint8Array(60 * 1024 * 1024), { 'content-type': 'text/csv' })).toMatchObject(refusal);
    expect(await chunks()).toBe(before);
  }, 60_000);

  it.each([
    ['{}', 'application/json'],
    ['x', 'multipart/form-data'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
  ])('refuses the body %j as %s', async (body, type) => {
    expect(await post(body, { 'content-type': type })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('asks who sends it', async () => {
    expect(await post(form('E-mail\nx@y.z'), { as: 'nobody' })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await post(form('E-mail\nx@y.z'), { as: 'viewer' })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

describe('GET /api/imports/:id/refused.csv', () => {
  it('is a download for whoever may import, of the organization only', async () => {
    const { id = '' } = await post(form('E-mail,Name\nada@,Ada\n'));
    await database.system`update insights.contact_import set refused_rows = 1 where id = ${id}`;
    await database.system`
      insert into insights.contact_import_refusal (organization_id, import_id, row_number, reason, cells)
      values (${home.organizationId}, ${id}, 1, 'no address', '["ada@", "Ada"]')`;
    const get = (as: string) => fetch(`${address}/api/imports/${id}/refused.csv`, { headers: { as } });
    const response = await get('owner');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toBe('E-mail,Name,Row,Reason\r\nada@,Ada,1,no address\r\n');
    expect([(await get('foreigner')).status, (await get('viewer')).status, (await get('nobody')).status]).toEqual([
      ...[404, 403, 401],
    ]);
    expect((await fetch(`${address}/api/imports/nothing/refused.csv`, { headers: { as: 'owner' } })).status).toBe(404);
  });
});

async function chunks(): Promise<number> {
  const rows = await database.system`select from insights.contact_import_chunk`;
  return rows.length;
}
