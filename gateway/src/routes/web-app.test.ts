import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@guardian/platform/telemetry';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorResponse } from './error-response.ts';
import { webAppRoutes } from './web-app.ts';

let folder = '';
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Guardian</title>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'run()');
  server = fastify();
  const log = createLogger({ logLevel: 'silent' });
  server.setErrorHandler((error, request, reply) => errorResponse(error, request, reply, log));
  await webAppRoutes(server, new URL('http://localhost:4000'), folder);
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

const get = (url: string) => server.inject({ url, headers: { host: 'localhost:4000' } });

it.each(['/', '/alerts', '/alerts/01a?tab=open', '/workflows/x/runs', '/settings/explain?may=contact.update'])(
  'opens the app at %s',
  async (url) => {
    const response = await get(url);
    expect([response.statusCode, response.headers['cache-control'], response.body]).toEqual([
      200,
      'no-cache',
      '<title>Guardian</title>',
    ]);
  },
);

it('lets browsers keep hashed files for ever', async () => {
  expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
});

it.each([
  '/assets/old-3c4d.js',
  '/favicon.gif',
  '/api/nothing',
  '/../package.json',
  '/%2e%2e/package.json',
  '//',
  '/assets/..%5cindex.html',
])('does not give the app, nor anything else, for %s', async (url) => {
  const response = await get(url);
  expect(response.statusCode).toBe(404);
  expect(response.json().errors[0].extensions.code).toBe('NOT_FOUND');
});
