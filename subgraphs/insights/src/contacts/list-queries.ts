import { type RowScope, withinRows } from '@guardian/platform/access';
import type { Db } from '@guardian/platform/database';
import { and, count, eq, getTableColumns, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { type ContactRow, contact, contactKeys, contactPhones } from './tables.ts';

export interface ContactCriteria {
  /** Which contacts the reader may see. */
  scope: RowScope;
  /** Every one of them is in the name, the e-mail address or the company. */
  words: string[];
  /** The contact has all of them. */
  tags: string[];
  country?: string | null | undefined;
  company?: string | null | undefined;
  /** Whose phone number has one of these indexes, among the contacts whose number the reader may see. */
  phone?: { indexes: Buffer[]; scope: RowScope } | null | undefined;
  ownerId?: string | null | undefined;
  teamId?: string | null | undefined;
  source?: ContactRow['source'] | null | undefined;
  createdSince?: string | null | undefined;
  createdUntil?: string | null | undefined;
}

/** Columns that a list sorts by, each the second of an index that begins with the organization and ends with the id. */
export const sortKeys = {
  NAME: { column: contactKeys.name, type: sql.raw('text') },
  EMAIL: { column: contactKeys.email, type: sql.raw('text') },
  COMPANY: { column: contactKeys.company, type: sql.raw('text') },
  CREATED_AT: { column: contact.createdAt, type: sql.raw('timestamptz') },
  UPDATED_AT: { column: contact.updatedAt, type: sql.raw('timestamptz') },
} as const;

export interface ContactOrder {
  field: keyof typeof sortKeys;
  direction: 'ASC' | 'DESC';
}

/** Above this many hits, walking a list in its order finds a page sooner than sorting all hits. */
const manyHits = 2_000;

/** Conditions of the criteria. Reads the ids of few hits first, because no index serves a search under row-level security. */
export async function contactConditions(db: Db, organizationId: string, criteria: ContactCriteria): Promise<SQL[]> {
  const within = withinRows(criteria.scope, contact);
  return [
    eq(contact.organizationId, organizationId),
    ...(within === undefined ? [] : [within]),
    ...(criteria.country ? [eq(contact.country, criteria.country)] : []),
    ...(criteria.company ? [sql`${contactKeys.company} = insights.fold(${criteria.company})`] : []),
    ...(criteria.phone ? phoneConditions(criteria.phone) : []),
    ...(criteria.ownerId ? [eq(contact.ownerId, criteria.ownerId)] : []),
    ...(criteria.teamId ? [eq(contact.teamId, criteria.teamId)] : []),
    ...(criteria.source ? [eq(contact.source, criteria.source)] : []),
    ...(criteria.createdSince ? [gte(contact.createdAt, new Date(criteria.createdSince))] : []),
    ...(criteria.createdUntil ? [lt(contact.createdAt, new Date(criteria.createdUntil))] : []),
    ...(await searchConditions(db, criteria)),
  ];
}

function phoneConditions({ indexes, scope }: { indexes: Buffer[]; scope: RowScope }): SQL[] {
  const within = withinRows(scope, contact);
  const found = indexes.length === 0 ? sql`false` : inArray(contactPhones.phoneIndex, indexes);
  return [found, ...(within === undefined ? [] : [within])];
}

async function searchConditions(db: Db, { words, tags }: ContactCriteria): Promise<SQL[]> {
  if (words.length === 0 && tags.length === 0) return [];
  const hits = (await db.execute(
    sql`select insights.find_contacts(${sql.param(words)}::text[], ${sql.param(tags)}::text[], ${manyHits + 1}) as id`,
  )) as unknown as { id: string }[]; // drizzle's proxy driver types raw rows as unknown
  if (hits.length <= manyHits) return [sql`${contact.id} = any(${sql.param(hits.map((hit) => hit.id))}::uuid[])`];
  return [
    ...words.map((word) => sql`strpos(search_text, insights.fold(${word})) > 0`),
    ...(tags.length > 0 ? [sql`${contact.tags} @> ${sql.param(tags)}::text[]`] : []),
  ];
}

/**
 * A page of the list, and one row more, each with the value it is sorted by. A statement, to be awaited or explained.
 *
 * @param page `after`: sort key and id of the item it starts behind.
 */
export function listContacts(
  db: Db,
  conditions: SQL[],
  order: ContactOrder,
  page: { first: number; after: [string, string] | null },
) {
  const { column, type } = sortKeys[order.field];
  const [direction, behind] =
    order.direction === 'ASC' ? [sql.raw('asc'), sql.raw('>')] : [sql.raw('desc'), sql.raw('<')];
  const position =
    page.after === null
      ? []
      : [sql`(${column}, ${contact.id}) ${behind} (${page.after[0]}::${type}, ${page.after[1]}::uuid)`];
  return db
    .select({ ...getTableColumns(contact), sortKey: sql<string>`${column}::text` })
    .from(contact)
    .where(and(...conditions, ...position))
    .orderBy(sql`${column} ${direction}`, sql`${contact.id} ${direction}`)
    .limit(page.first + 1);
}

export async function countContacts(db: Db, conditions: SQL[]): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(contact)
    .where(and(...conditions));
  return row?.total ?? 0;
}
