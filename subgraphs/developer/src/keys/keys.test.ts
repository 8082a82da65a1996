import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiKey } from './create-api-key.ts';
import { apiKeyConnection } from './list-api-keys.ts';
import { apiKeyLoader } from './loaders.ts';
import { revokeApiKey } from './revoke-api-key.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
});
afterAll(() => database.close());

it('shows the secret once and keeps only its hash', async () => {
  const { apiKey, secret } = await createApiKey(ours.owner.request(), { name: 'CI', scopes: ['contact.read'] });
  expect(secret.startsWith(apiKey.prefix)).toBe(true);
  const everything = await database.system`
    select to_jsonb(k)::text as text from access.api_key k union all select to_jsonb(e)::text from platform.events e`;
  expect(everything.map(({ text }) => text).join()).not.toContain(secret);
});

it('gives no key a permission that its creator lacks', async () => {
  const viewer = await ours.member('viewer');
  const input = { name: 'Too much', scopes: ['contact.read', 'contact.delete', 'nonsense'] };
  await expect(createApiKey(viewer.request(), input)).rejects.toMatchObject({
    problems: [{ code: 'NOT_HELD' }, { code: 'NOT_FOUND' }],
  });
});

it('lists keys in use, and revoked ones only on request', async () => {
  const organization = await anOrganization(database);
  const ctx = () => organization.owner.request();
  const { apiKey } = await createApiKey(ctx(), { name: 'Old', scopes: ['alert.read'] });
  await createApiKey(ctx(), { name: 'New', scopes: ['alert.read'] });
  expect(await revokeApiKey(ctx(), apiKey.id)).toMatchObject({ version: 2, revokedAt: expect.any(Date) });
  const names = async (includeRevoked: boolean) =>
    (await apiKeyConnection(ctx(), { includeRevoked }, {})).nodes.map((key) => key.name);
  expect(await names(false)).toEqual(['New']);
  expect(await names(true)).toEqual(['New', 'Old']);
});

it('hides keys from another organization, which can’t revoke them either', async () => {
  const { apiKey } = await createApiKey(ours.owner.request(), { name: 'Ours', scopes: ['alert.read'] });
  expect(await apiKeyLoader(theirs.owner.request()).load(apiKey.id)).toBeNull();
  await expect(revokeApiKey(theirs.owner.request(), apiKey.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
