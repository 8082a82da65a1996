import type postgres from 'postgres';
import { tenantSchemas } from '../exceptions.ts';

/** Everything that Guardian keeps, and the queue. */
export const storedSchemas: readonly string[] = [...tenantSchemas, 'identity', 'graphile_worker'];

/** What a new database has of itself, or what is worthless once the processes are gone. */
const leftOut = [
  'platform.migration',
  'platform.event_partition', // a restored log starts as one partition
  'platform.signal',
  'platform.worker',
  'graphile_worker.migrations',
];

export interface TableShape {
  /** `schema.table`, quoted where needed. */
  name: string;
  /** Quoted, without generated ones. */
  columns: string[];
}

/** The tables to copy, each after those it refers to. */
export async function listTables(sql: postgres.ISql): Promise<TableShape[]> {
  const tables = await sql<{ oid: string; name: string; columns: string[] }[]>`
    select pg_class.oid::text, format('%I.%I', nspname, relname) as name,
      array_agg(quote_ident(attname) order by attnum) as columns
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where nspname = any (${[...storedSchemas]}) and relkind in ('r', 'p') and not relispartition
      and format('%s.%s', nspname, relname) <> all (${leftOut})
    group by pg_class.oid, nspname, relname order by nspname, relname`;
  const references = await sql<{ from: string; to: string }[]>`
    select conrelid::oid::text as "from", confrelid::oid::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
  const order = ordered(
    tables.map((table) => table.oid),
    references,
  );
  return order
    .flatMap((oid) => tables.filter((table) => table.oid === oid))
    .map(({ name, columns }) => ({ name, columns }));
}

function ordered(all: string[], references: { from: string; to: string }[]): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (oid: string): void => {
    if (seen.has(oid)) return;
    seen.add(oid);
    for (const { from, to } of references) if (from === oid && all.includes(to)) visit(to);
    order.push(oid);
  };
  for (const oid of all) visit(oid);
  return order;
}

export interface SequencePosition {
  name: string;
  lastValue: string;
  isCalled: boolean;
}

export async function listSequences(sql: postgres.ISql): Promise<SequencePosition[]> {
  const names = await sql<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any (${[...storedSchemas]}) and relkind = 'S' order by 1`;
  const positions: SequencePosition[] = [];
  for (const { name } of names) {
    const [row] = await sql.unsafe<{ last_value: string; is_called: boolean }[]>(
      `select last_value, is_called from ${name}`,
    );
    if (row) positions.push({ name, lastValue: String(row.last_value), isCalled: row.is_called });
  }
  return positions;
}
