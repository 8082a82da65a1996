import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenantReader } from '../database/tenant-reader.ts';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { type AuditFilter, searchOf } from './search-query.ts';
import { countRecords, searchRecords } from './search-records.ts';

/** Places of a chain that are searched at once. */
const segment = 8_192;

let database: TestDatabase;
let organization: TestOrganization;
beforeAll(async () => {
  database = await testDatabase();
  organization = await anOrganization(database);
  // The last of the first segment is newer than the first of the second: it was kept late.
  await keep(segment - 2, '2026-01-01', 'invoice paid');
  await keep(segment - 1, '2026-01-05', 'invoice lost');
  await keep(segment, '2026-01-02', 'invoice sent');
  await keep(segment + 1, '2026-01-03', 'Invoices, annual report', { kind: 'READ' });
  await keep(2 * segment, '2026-01-04', 'report annual');
  await keep(3 * segment, '2026-01-06', 'nothing');
});
afterAll(() => database.close());

async function keep(link: number, day: string, text: string, { kind = 'CHANGE' } = {}): Promise<void> {
  await database.system`
    insert into platform.audit_record (organization_id, link, kind, type, actor_kind, risk, reasons, summary, times,
      occurred_at, text, hash)
    values (${organization.organizationId}, ${link}, ${kind}, 'a.b', 'SYSTEM', 'LOW', '{}', 'did', 1, ${day}, ${text}, '')`;
}

/** Days of January on which there are records that match, in the order they are found in. */
async function days(filter: AuditFilter, limit = 50, behind: { occurredAt: string; link: string } | null = null) {
  const db = createTenantReader(database, organization.organizationId);
  const found = await searchRecords(db, searchOf(filter), { behind, limit });
  return found.map(({ occurredAt }) => occurredAt.getUTCDate());
}

describe('a search by words and properties', () => {
  it('finds the newest first, also where a record has its place among older ones', async () => {
    expect(await days({ text: 'invoice' })).toEqual([5, 3, 2, 1]);
    expect(await days({ kinds: ['CHANGE'] })).toEqual([6, 5, 4, 2, 1]);
  });

  it('is done when the page is full, and goes on behind it', async () => {
    expect(await days({ text: 'invoice' }, 1)).toEqual([5]);
    expect(await days({ text: 'invoice' }, 2)).toEqual([5, 3]);
    const behind = { occurredAt: '2026-01-03', link: String(segment + 1) };
    expect(await days({ text: 'invoice' }, 1, behind)).toEqual([2]);
    expect(await days({ text: 'invoice' }, 9, behind)).toEqual([2, 1]);
  });

  it.each<[AuditFilter, number[]]>([
    [{ text: '"annual report"' }, [3]],
    [{ text: 'report annual' }, [4, 3]],
    [{ text: 'annu' }, [4, 3]],
    [{ text: '"annu"' }, []],
    [{ text: '-invoice' }, [6, 4]],
    [{ text: 'report -invoice' }, [4]],
    [{ text: 'invoice', kinds: ['READ'] }, [3]],
    [{ text: 'invoice', since: '2026-01-02', until: '2026-01-03' }, [2]],
    [{ text: '*nvoi*' }, [5, 3, 2, 1]],
    [{ text: '*nvoi* -"lost"', kinds: ['CHANGE'] }, [2, 1]],
    [{ text: 'a' }, [4, 3]],
    [{ text: '...' }, [6, 5, 4, 3, 2, 1]],
  ])('%j', async (filter, expected) => {
    expect(await days(filter)).toEqual(expected);
    const db = createTenantReader(database, organization.organizationId);
    expect(await countRecords(db, searchOf(filter), 100)).toBe(expected.length);
    expect(await countRecords(db, searchOf(filter), 1)).toBe(Math.min(1, expected.length));
  });
});

it('forgets the segments of which retention has left nothing', async () => {
  const other = await anOrganization(database);
  const id = other.organizationId;
  await database.system`
    insert into platform.audit_record (organization_id, link, kind, type, actor_kind, risk, reasons, summary, times,
      occurred_at, text, hash)
    select ${id}, link, 'CHANGE', 'a.b', 'SYSTEM', 'LOW', '{}', 'did', 1, now(), 'x', '' from unnest(${[1, segment, 2 * segment]}::bigint[]) link`;
  await database.system`select platform.cut_audit(${id}, ${segment})`;
  const left =
    await database.system`select segment from platform.audit_segment where organization_id = ${id} order by 1`;
  expect(left.map(({ segment }) => Number(segment))).toEqual([1, 2]);
  expect(await countRecords(createTenantReader(database, id), searchOf({ text: 'x' }), 10)).toBe(1);
});
