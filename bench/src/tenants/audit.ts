import { setTimeout as wait } from 'node:timers/promises';
import { type AuditFilter, type AuditPosition, searchOf, searchRecords, startKeeper } from '@guardian/platform/audit';
import { createTenantReader, systemContext, transact, uuidv7 } from '@guardian/platform/database';
import { defineEvent, openEventLog } from '@guardian/platform/events';
import { secretsFrom } from '@guardian/platform/secrets';
import type { Runtime } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { type ExportFormat, exportRecords } from '../../../subgraphs/tenants/src/audit/export-records.ts';
import { fillAuditLog, greatest } from './audit-records.ts';
import { type Figure, measure, type Part } from './part.ts';
import { openStage, type Stage } from './stage.ts';

const searches: Record<string, AuditFilter> = {
  'the newest 50': {},
  'a rare word': { text: 'zz10007needle' },
  'a common word': { text: 'contact' },
  'a word of other organizations only': { text: 'zznowhere' },
  'three words': { text: 'rotation secret webhook' },
  'four words': { text: 'rotation secret endpoint webhook' },
  'three common words': { text: 'contact workflow role' },
  'records without a word': { text: '-contact' },
  'a phrase': { text: '"annual report"' },
  'a rare phrase': { text: '"rotation secret endpoint"' },
  'the beginning of a word': { text: 'quart' },
  'a part of a word': { text: '*010007nee*' },
  'an address': { ipAddress: '192.0.17.4' },
  'five filters': {
    kinds: ['CHANGE'],
    types: ['workflow.*'],
    actorKinds: ['MEMBER'],
    countries: ['NL', 'DE'],
    riskLevels: ['LOW'],
  },
  'five filters and a word': {
    text: 'invoice',
    kinds: ['REFUSAL'],
    actorId: '00000000-0000-4000-9000-000000001007',
    subjectTypes: [],
    countries: ['US'],
    riskLevels: ['HIGH'],
  },
  'five filters, a word and a time': {
    text: 'invoice',
    kinds: ['CHANGE'],
    types: ['role.updated'],
    actorKinds: ['API_KEY'],
    riskLevels: ['MEDIUM'],
    since: new Date(Date.now() - 30 * 86_400_000),
  },
};
const records = 1_000_000;
const exportedRecords = 100_000;

/** Search and export of the audit log in the greatest of 200 organizations, and what keeping it costs a commit. */
export const audit: Part = async ({ say }) => {
  await using stage = await openStage();
  const figures = await commits(stage);
  const began = performance.now();
  const own = await fillAuditLog(stage, records);
  say(
    `${records} audit records were made in ${seconds(began)} s; ${own} of them are of the organization that is searched`,
  );
  const db = createTenantReader(stage.database, greatest);
  const search = async (name: string, filter: AuditFilter, behind: AuditPosition | null = null) => {
    const wanted = searchOf(filter);
    const find = () => searchRecords(db, wanted, { behind, limit: 51 });
    figures.push(await measure(`audit search: ${name}`, 100, find));
  };
  for (const [name, filter] of Object.entries(searches)) await search(name, filter);
  const deep = await nearTheEnd(stage);
  await search('a common word, a page near the end', { text: 'contact' }, deep);
  await search('three words, a page near the end', { text: 'rotation secret webhook' }, deep);
  const wanted = Math.min(exportedRecords, own);
  await using opened = await stage.openRuntime();
  for (const format of ['csv', 'jsonl'] as const) {
    const what = `audit export of ${wanted.toLocaleString('en')} records, ${format}`;
    figures.push(await measure(what, 5, () => exportAll(opened.runtime, format, wanted)));
  }
  return figures;
};

/** Behind nine tenths of the records. */
async function nearTheEnd({ owner }: Stage): Promise<AuditPosition> {
  const [row] = await owner<{ occurredAt: Date; link: string }[]>`
    select occurred_at as "occurredAt", link from platform.audit_record where organization_id = ${greatest}
      and link = (select max(link) / 10 from platform.audit_record where organization_id = ${greatest})`;
  if (row === undefined) throw new Error('There are no records.');
  return { occurredAt: row.occurredAt.toISOString(), link: row.link };
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(0);
}

/** The text of as many records, as the download makes it. */
async function exportAll({ database }: Runtime, format: ExportFormat, wanted: number): Promise<void> {
  const ctx = systemContext(database, greatest);
  let lines = 0;
  for await (const text of exportRecords(ctx, searchOf({}), format)) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    if (lines >= wanted) return;
  }
  throw new Error(`Only ${lines} lines were exported.`);
}

const measured = defineEvent<{ contact: object }>('contactMeasured.created', {
  subject: 'Contact',
  description: 'For the bench.',
  summary: () => 'created contact',
});

/** A commit with one event, without a keeper and while one keeps up. */
async function commits({ database }: Stage): Promise<Figure[]> {
  const log = createLogger({ logLevel: 'silent' });
  const [row] = await database.system<{ id: string }[]>`
    insert into access.organization (organization_id, slug) values (gen_random_uuid(), 'commits') returning organization_id as id`;
  const ctx = { ...systemContext(database, row?.id ?? ''), ipAddress: '192.0.2.1', userAgent: 'bench' };
  const contact = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', tags: ['a', 'b'] };
  const commit = () =>
    transact(ctx, async (tx) => {
      tx.record(measured({ id: uuidv7(), version: 1, payload: { contact } }));
    });
  const without = await measure('commit of one event, audit keeper away', 2_000, commit);
  const eventLog = openEventLog(database, { log });
  await eventLog.start();
  await wait(200);
  const keeper = startKeeper({ database, eventLog, secrets: secretsFrom('x'.repeat(32)), log });
  const left = async () => {
    const [{ count } = { count: 0 }] = await database.system<{ count: number }[]>`
      select count(*)::int as count from platform.audit_record where organization_id = ${ctx.organizationId}`;
    return 2_200 - count;
  };
  while ((await left()) > 0) await wait(50);
  const beside = await measure('commit of one event, audit keeper at work', 2_000, commit);
  await keeper.stop();
  await eventLog.stop();
  return [without, beside];
}
