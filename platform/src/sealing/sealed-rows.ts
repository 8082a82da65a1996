import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import type { SealedColumn } from './sealed-column.ts';

/** A row with a value that is sealed, or is to be. */
export interface SealedRow {
  id: string;
  sealed: Buffer | null;
  plain: string | null;
}

/** A value as it is written back. */
export interface ResealedRow {
  id: string;
  sealed: Buffer;
  index: Buffer | null;
}

/** Rows with a value, and no more than it takes to know that there are many. */
export async function countRows(db: Db, organizationId: string, column: SealedColumn): Promise<number> {
  const [row] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from ${tableOf(column)} where organization_id = ${organizationId} and ${hasValue(column)}`,
  );
  return row?.total ?? 0;
}

/** The next rows with a value behind an id, in the order of their ids, under row locks. */
export function lockSealedRows(
  db: Db,
  organizationId: string,
  column: SealedColumn,
  { after, limit }: { after: string | null; limit: number },
): Promise<SealedRow[]> {
  const plain = column.plain === undefined ? sql`null::text` : sql.identifier(column.plain);
  return rowsOf<SealedRow>(
    db,
    sql`select id, ${sql.identifier(column.column)} as sealed, ${plain} as plain from ${tableOf(column)}
      where organization_id = ${organizationId} and ${hasValue(column)}
        and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by id limit ${limit} for no key update`,
  );
}

export async function writeSealedRows(
  db: Db,
  organizationId: string,
  column: SealedColumn,
  rows: readonly ResealedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ id, sealed, index }) => {
    return { id, sealed: hex(sealed), index: index === null ? null : hex(index) };
  });
  const index = column.index === undefined ? sql`` : sql`, ${sql.identifier(column.index.column)} = value.index`;
  const plain = column.plain === undefined ? sql`` : sql`, ${sql.identifier(column.plain)} = null`;
  await db.execute(sql`
    update ${tableOf(column)} as target set ${sql.identifier(column.column)} = value.sealed${index}${plain}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as value (id uuid, sealed bytea, index bytea)
    where target.organization_id = ${organizationId} and target.id = value.id`);
}

/** Whether any row still holds a value of this column that is in plain, or sealed by another key than this one. */
export async function holdsOthers(
  db: Db,
  organizationId: string,
  column: SealedColumn,
  number: number,
): Promise<boolean> {
  const name = sql.identifier(column.column);
  const key = Buffer.alloc(4);
  key.writeUInt32BE(number);
  const plain = column.plain === undefined ? sql`` : sql`or ${sql.identifier(column.plain)} is not null`;
  const [row] = await rowsOf<{ found: boolean }>(
    db,
    sql`select exists (select from ${tableOf(column)}
      where organization_id = ${organizationId} and (substring(${name} from 2 for 4) <> ${key}::bytea ${plain})) as found`,
  );
  return row?.found ?? false;
}

function hasValue(column: SealedColumn): SQL {
  const sealed = sql`${sql.identifier(column.column)} is not null`;
  return column.plain === undefined ? sealed : sql`(${sealed} or ${sql.identifier(column.plain)} is not null)`;
}

function tableOf({ table }: SealedColumn): SQL {
  const [schema = '', name = ''] = table.split('.');
  return sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

async function rowsOf<Row>(db: Db, statement: SQL): Promise<Row[]> {
  return (await db.execute(statement)) as unknown as Row[]; // drizzle's proxy driver types raw rows as unknown
}
