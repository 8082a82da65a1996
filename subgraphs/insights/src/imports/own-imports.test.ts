import type { Database } from '@guardian/platform/database';
import {
  anOrganization,
  rightsTo,
  type TestMember,
  type TestOrganization,
  testContext,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactImportLoader } from './loaders.ts';
import { receiveUpload } from './receive-upload.ts';
import { refusedRowsCsv } from './refused-rows.ts';
import { startContactImport } from './start-contact-import.ts';
import type { ContactImportRow } from './tables.ts';
import { visibleImports } from './visible-imports.ts';

let database: Database;
let home: TestOrganization;
let editor: TestMember;
let imports: { owners: ContactImportRow; editors: ContactImportRow };

const permissions = [
  'contact.import',
  'contactImport.read',
  'contactImport.upload',
  'contactImport.readRefused',
] as const;
const mapping = [{ column: 'email', field: 'EMAIL' as const }];

/** A member whose permissions on imports end at their own. */
function own({ principal }: TestMember) {
  const rows = { ownerId: principal.id, teamIds: [] };
  return testContext(database, principal, { rights: { ...rightsTo(permissions), rows, scope: () => 'own' } });
}

async function upload(by: TestMember): Promise<ContactImportRow> {
  const bytes = (async function* () {
    yield new TextEncoder().encode('email\na@example.com\n');
  })();
  return receiveUpload(own(by), { name: 'people.csv', bytes });
}

beforeAll(async () => {
  database = await testDatabase();
  home = await anOrganization(database);
  editor = await home.member('editor');
  imports = { owners: await upload(home.owner), editors: await upload(editor) };
  const { organizationId } = home;
  await database.system`
    update insights.contact_import set refused_rows = 1 where organization_id = ${organizationId}`;
});
afterAll(() => database.close());

describe('permissions on imports that end at one’s own', () => {
  it('list them, and find them one by one and by reference', async () => {
    const listed = await visibleImports(own(editor));
    expect(listed.map(({ id }) => id)).toEqual([imports.editors.id]);
    expect(await contactImportLoader(own(editor)).load(imports.owners.id)).toBeNull();
    expect(await contactImportLoader(own(editor)).load(imports.editors.id)).not.toBeNull();
  });

  it('download the refused rows of no other’s file', async () => {
    await expect(refusedRowsCsv(own(editor), imports.owners.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(refusedRowsCsv(own(editor), imports.editors.id)).resolves.toBeDefined();
  });

  it('start none of somebody else', async () => {
    const refused = startContactImport(own(editor), imports.owners.id, mapping);
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(startContactImport(own(editor), imports.editors.id, mapping)).resolves.toMatchObject({
      status: 'RUNNING',
    });
  });
});

it('whoever may see all of them sees all of them', async () => {
  expect(await visibleImports(home.owner.context)).toHaveLength(2);
});
