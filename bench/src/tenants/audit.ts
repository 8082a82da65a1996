import { setTimeout as wait } from 'node:timers/promises';
import { type AuditFilter, searchOf, searchRecords, startKeeper } from '@guardian/platform/audit';
import { createTenantReader, systemContext, transact, uuidv7 } from '@guardian/platform/database';
import { defineEvent, openEventLog } from '@guardian/platform/events';
import { secretsFrom } from '@guardian/platform/secrets';
import { createLogger } from '@guardian/platform/telemetry';
import { fillAuditLog, greatest } from './audit-records.ts';
import { type Figure, measure, type Part } from './part.ts';
import { openStage, type Stage } from './stage.ts';

const searches: Record<string, AuditFilter> = {
  'the newest 50': {},
  'a rare word': { text: 'zz10007needle' },
  'a common word': { text: 'contact' },
  'three words': { text: 'rotation secret webhook' },
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
  const reader = () => createTenantReader(stage.database, greatest);
  for (const [name, filter] of Object.entries(searches)) {
    const search = searchOf(filter);
    const db = reader();
    figures.push(
      await measure(`audit search: ${name}`, 100, () => searchRecords(db, search, { behind: null, limit: 51 })),
    );
  }
  const wanted = Math.min(exportedRecords, own);
  const what = `audit export of ${wanted.toLocaleString('en')} records`;
  figures.push(await measure(what, 3, () => exportAll(stage, wanted)));
  return figures;
};

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(0);
}

async function exportAll({ database }: Stage, wanted: number): Promise<void> {
  const db = createTenantReader(database, greatest);
  const search = searchOf({});
  let behind: { occurredAt: string; link: string } | null = null;
  for (let records = 0; records < wanted; ) {
    const page = await searchRecords(db, search, { behind, limit: 2_000 });
    const last = page.at(-1);
    if (last === undefined) throw new Error(`only ${records} records were exported`);
    for (const { hash, link, ...record } of page)
      JSON.stringify({ ...record, link: `${link}`, hash: hash.toString('hex') });
    records += page.length;
    behind = { occurredAt: last.occurredAt.toISOString(), link: String(last.link) };
  }
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
