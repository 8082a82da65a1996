import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '@guardian/platform/database';
import { openSignals } from '@guardian/platform/events';
import { anOrganization, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '../contacts/create-contact.ts';
import { contactImportLoader } from './loaders.ts';
import { receiveUpload } from './receive-upload.ts';
import { refusedRowsCsv } from './refused-rows.ts';
import { runContactImport } from './run-contact-import.ts';
import { startContactImport } from './start-contact-import.ts';
import type { ColumnMapping, ContactImportRow } from './tables.ts';
import { importJob } from './testing/import-runtime.ts';

let database: Database;
let foreign: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  foreign = await anOrganization(database);
});
afterAll(() => database.close());

const mapping: ColumnMapping[] = [
  { column: 'E-mail', field: 'EMAIL' },
  { column: 'Name', field: 'FULL_NAME' },
];

async function* piece(bytes: Uint8Array) {
  yield bytes;
}

function upload(organization: TestOrganization, text: string | Uint8Array, name = 'people.csv') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return receiveUpload(organization.owner.request(), { name, bytes: piece(bytes) });
}

async function importFile(organization: TestOrganization, text: string | Uint8Array, columns = mapping) {
  const { id } = await upload(organization, text);
  await startContactImport(organization.owner.request(), id, columns);
  await runContactImport({ organizationId: organization.organizationId, importId: id }, importJob(database));
  return read(organization, id);
}

async function read(organization: TestOrganization, id: string): Promise<ContactImportRow> {
  const row = await contactImportLoader(organization.owner.request()).load(id);
  if (row === null) throw new Error('the import is gone');
  return row;
}

const contactsOf = ({ organizationId }: TestOrganization) =>
  database.system<{ email: string; first_name: string; last_name: string; company: string; owner_id: string }[]>`
    select email, first_name, last_name, company, owner_id from insights.contact
    where organization_id = ${organizationId} order by email_key`;

const eventsOf = ({ organizationId }: TestOrganization) =>
  database.system<{ type: string; count: number }[]>`
    select type, count(*)::int as count from platform.events
    where organization_id = ${organizationId} group by type order by type`;

function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => `person${i}@example.com,Person Number${i}\n`);
  return `E-mail,Name\n${lines.join('')}`;
}

describe('an import', () => {
  it('brings in the sample with its bad rows refused, and again without a double', async () => {
    const home = await anOrganization(database);
    const sample = await readFile(new URL('../../sample/contacts.csv', import.meta.url));
    const uploaded = await upload(home, sample, 'C:\\fakepath\\contacts.csv');
    expect(uploaded).toMatchObject({ fileName: 'contacts.csv', status: 'UPLOADED', delimiter: ',', encoding: 'utf-8' });
    expect(uploaded.preview).toHaveLength(10);
    expect(uploaded.suggestedMapping.map(({ field }) => field).join(' ')).toBe(
      'EMAIL FIRST_NAME LAST_NAME PHONE COMPANY JOB_TITLE COUNTRY TAGS',
    );
    const first = await importFile(home, sample, uploaded.suggestedMapping);
    expect(first).toMatchObject({
      ...{ status: 'COMPLETED', processedRows: 61, createdRows: 56, updatedRows: 1, unchangedRows: 0, refusedRows: 4 },
      finishedAt: expect.any(Date),
    });
    expect(await importFile(home, sample, uploaded.suggestedMapping)).toMatchObject({
      ...{ createdRows: 0, updatedRows: 0, unchangedRows: 57, refusedRows: 4 },
    });
    expect(await contactsOf(home)).toHaveLength(56);
    expect(await eventsOf(home)).toEqual([
      { type: 'contact.created', count: 56 },
      { type: 'contactImport.completed', count: 2 },
      { type: 'contactImport.started', count: 2 },
      { type: 'contactImport.uploaded', count: 3 },
    ]);
  });

  it.each([
    ['UTF-16 as Excel saves it', Buffer.from('\ufeffName\tE-mail\r\nJürgen Größe\tj@example.com\r\n', 'utf16le')],
    ['an old Windows file with semicolons', Buffer.from('Name;E-mail\r\nJürgen Größe;j@example.com\r\n', 'latin1')],
    ['UTF-8 with a mark and a hint', Buffer.from('\ufeffsep=;\r\nName;E-mail\r\nJürgen Größe;j@example.com')],
    ['quotes and line breaks', Buffer.from('Name,E-mail,Note\n"Jürgen Größe","j@example.com","a ""b""\n,c"\n')],
  ])('reads %s', async (_what, bytes) => {
    const home = await anOrganization(database);
    expect(await importFile(home, bytes)).toMatchObject({ createdRows: 1, refusedRows: 0, processedRows: 1 });
    expect(await contactsOf(home)).toMatchObject([
      { first_name: 'Jürgen', last_name: 'Größe', email: 'j@example.com', owner_id: home.owner.principal.id },
    ]);
  });

  it('reads a file of many pieces, cut anywhere, and shows its progress', async () => {
    const home = await anOrganization(database);
    const text = `E-mail,Name\n${Array.from({ length: 9_000 }, (_, i) => `p${i}@example.com,${'ü'.repeat(20)} Ö${i}\n`).join('')}`;
    expect(await importFile(home, text)).toMatchObject({ status: 'COMPLETED', createdRows: 9_000 });
    const [last] = await database.system<{ last_name: string }[]>`
      select last_name from insights.contact where organization_id = ${home.organizationId} and email = 'p8999@example.com'`;
    expect(last?.last_name).toBe('Ö8999');
    const signals = openSignals(database);
    expect(await signals.latest('contactImport.progress', home.organizationId)).toMatchObject({
      ...{ status: 'COMPLETED', processedRows: 9_000, fraction: 1 },
    });
    await signals.close();
    const chunks = await database.system`
      select from insights.contact_import_chunk where organization_id = ${home.organizationId}`;
    expect(chunks).toHaveLength(0);
  });

  it('goes on behind the last commit after kill -9, with each contact and each event once', async () => {
    const home = await anOrganization(database);
    const { id } = await upload(home, `${rows(12_000)}not an address,\n`);
    await startContactImport(home.owner.request(), id, mapping);
    const killed = await killMidway(home, id);
    expect(killed.status).toBe('RUNNING');
    expect(killed.processedRows).toBeLessThan(12_001);
    await runContactImport({ organizationId: home.organizationId, importId: id }, importJob(database));
    expect(await read(home, id)).toMatchObject({
      ...{
        status: 'COMPLETED',
        processedRows: 12_001,
        createdRows: 12_000,
        updatedRows: 0,
        unchangedRows: 0,
        refusedRows: 1,
      },
    });
    expect(await contactsOf(home)).toHaveLength(12_000);
    expect((await eventsOf(home))[0]).toEqual({ type: 'contact.created', count: 12_000 });
  }, 60_000);

  it('is done once by two workers at the same time', async () => {
    const home = await anOrganization(database);
    const { id } = await upload(home, rows(2_000));
    await startContactImport(home.owner.request(), id, mapping);
    const job = { organizationId: home.organizationId, importId: id };
    await Promise.all([runContactImport(job, importJob(database)), runContactImport(job, importJob(database))]);
    expect(await read(home, id)).toMatchObject({ status: 'COMPLETED', processedRows: 2_000, createdRows: 2_000 });
    expect(await contactsOf(home)).toHaveLength(2_000);
  });

  it('keeps the rows before a file breaks, and says where', async () => {
    const home = await anOrganization(database);
    const broken = await importFile(home, `${rows(600)}"never closed,x\n`);
    expect(broken).toMatchObject({
      status: 'FAILED',
      error: expect.stringMatching(/quote .* line 602 is never closed/),
    });
    expect(broken.processedRows).toBe(600);
    expect(await contactsOf(home)).toHaveLength(600);
    expect((await eventsOf(home)).map(({ type }) => type)).toContain('contactImport.failed');
  });

  it('ends when whoever started it may no longer import', async () => {
    const home = await anOrganization(database);
    const editor = await home.member('editor');
    const { id } = await receiveUpload(editor.request(), { name: 'x.csv', bytes: piece(Buffer.from(rows(3))) });
    await startContactImport(editor.request(), id, mapping);
    await database.system`delete from access."grant" where principal_id = ${editor.principal.id}`;
    await runContactImport({ organizationId: home.organizationId, importId: id }, importJob(database));
    expect(await read(home, id)).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/may not import/) });
    expect(await contactsOf(home)).toEqual([]);
  });

  it('adds to a contact that was made while the file waited', async () => {
    const home = await anOrganization(database);
    const { id } = await upload(home, 'E-mail,Name\nADA@example.com,Ada Lovelace\n');
    const contact = await createContact(home.owner.request(), { email: 'ada@example.com', company: 'Kept' });
    await startContactImport(home.owner.request(), id, mapping);
    await runContactImport({ organizationId: home.organizationId, importId: id }, importJob(database));
    expect(await contactsOf(home)).toMatchObject([{ first_name: 'Ada', last_name: 'Lovelace', company: 'Kept' }]);
    const events = await database.system<{ version: number }[]>`
      select subject_version as version from platform.events where subject_id = ${contact.id} order by seq`;
    expect(events.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('the list of refused rows', () => {
  it('can be mended and imported again', async () => {
    const home = await anOrganization(database);
    const done = await importFile(home, 'Name,E-mail,Phone\nAda,ada@,=1+1\nBo,bo@example.com,1\n"C, D",c at d,"+49"\n');
    let csv = '';
    for await (const part of await refusedRowsCsv(home.owner.request(), done.id)) csv += part;
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffName,E-mail,Phone,Row,Reason',
      "Ada,ada@,'=1+1,1,email: Enter an e-mail address such as ada@example.com.",
    ]);
    expect(csv).toContain('"C, D",c at d,\'+49,3,');
    const mended = csv.replace('ada@,', 'ada@example.com,').replace('c at d', 'c@example.com');
    const again = await importFile(home, mended, [...mapping, { column: 'Phone', field: 'PHONE' }]);
    expect(again).toMatchObject({ createdRows: 2, refusedRows: 0 });
  });
});

describe('startContactImport', () => {
  it('refuses a mapping that does not fit the file, with every reason', async () => {
    const home = await anOrganization(database);
    const { id } = await upload(home, rows(1));
    const wrong = startContactImport(home.owner.context, id, [
      { column: 'Mail', field: 'EMAIL' },
      { column: 'Name', field: 'EMAIL' },
    ]);
    await expect(wrong).rejects.toMatchObject({
      problems: [
        { path: ['mapping', '0', 'column'], code: 'UNKNOWN_COLUMN', message: expect.stringContaining('E-mail, Name') },
        { path: ['mapping', '1', 'field'], code: 'DUPLICATE' },
      ],
    });
    await expect(startContactImport(home.owner.context, id, [])).rejects.toMatchObject({
      problems: [{ path: ['mapping'], code: 'REQUIRED' }],
    });
  });

  it('may be repeated, but not once the import has ended', async () => {
    const home = await anOrganization(database);
    const { id } = await upload(home, rows(1));
    const started = await startContactImport(home.owner.request(), id, mapping);
    expect(await startContactImport(home.owner.request(), id, [...mapping].reverse())).toEqual(started);
    await runContactImport({ organizationId: home.organizationId, importId: id }, importJob(database));
    await expect(startContactImport(home.owner.request(), id, mapping)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('knows no import of another organization, nor its refused rows', async () => {
    const home = await anOrganization(database);
    const done = await importFile(home, 'Name,E-mail\nAda,ada@\n');
    const attacker = foreign.owner.context;
    await expect(startContactImport(attacker, done.id, mapping)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(refusedRowsCsv(attacker, done.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contactImportLoader(attacker).load(done.id)).toBeNull();
    await expect(startContactImport(attacker, 'made up', mapping)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** Runs the import in a process of its own and kills that as soon as something is committed. */
async function killMidway(home: TestOrganization, id: string): Promise<ContactImportRow> {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('./testing/import-process.ts', import.meta.url)), database.url, home.organizationId, id],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  for (;;) {
    const row = await read(home, id);
    if (row.processedRows > 0 || row.status !== 'RUNNING') break;
    await wait(5);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  return read(home, id);
}
