import type { Database } from '../database/index.ts';

const known = new WeakSet<object>();

/** Whether the installation has someone who administers it, so that the first set-up is over. */
export async function hasOperator(database: Pick<Database, 'identity'>): Promise<boolean> {
  if (known.has(database)) return true;
  const [row] = await database.identity`select user_id from access.operator limit 1`;
  if (row !== undefined) known.add(database);
  return row !== undefined;
}

/** Makes a person an operator. Every process hears of it by the access lane. */
export async function addOperator(sql: Pick<Database, 'identity'>['identity'], userId: string): Promise<void> {
  await sql`insert into access.operator (user_id) values (${userId}) on conflict do nothing`;
}
