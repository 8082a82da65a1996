import type { Db, Tx } from '../database/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { blindIndex, type DataKey, open, seal, sealedBy } from './envelope.ts';
import { keyringOf } from './keyring.ts';
import { holdActiveKey } from './queries.ts';
import type { SealedColumn } from './sealed-column.ts';

/** Seals values by an organization's active key, for as long as the transaction lasts. */
export interface Sealer {
  seal(column: SealedColumn, rowId: string, text: string): Buffer;
  /** What finds the value again. Only for a column with an index. */
  index(column: SealedColumn, text: string): Buffer;
}

/** A sealed value and the row it lies in. */
export interface SealedValue {
  rowId: string;
  sealed: Uint8Array | null;
}

/** A sealer for the rows that a verb's transaction writes. A rotation waits for the transaction, which therefore is short. */
export async function sealerFor(ctx: Pick<OrganizationContext, 'database'>, tx: Tx): Promise<Sealer> {
  const keyring = keyringOf(ctx);
  for (let attempt = 1; attempt <= 10; attempt++) {
    const active = await holdActiveKey(tx.db, tx.organizationId);
    if (active !== null) return sealerBy(await keyring.key(tx.db, tx.organizationId, active.number), tx.organizationId);
    // On a connection of its own: what this transaction may yet undo must not be in anyone's memory.
    await keyring.begin(tx.organizationId);
  }
  throw new Error(`The organization ${tx.organizationId} has no active data key.`);
}

export function sealerBy(key: DataKey, organizationId: string): Sealer {
  return {
    seal: ({ table, column }, rowId, text) => seal(key, { organizationId, table, column, rowId }, text),
    index(column, text) {
      if (column.index === undefined) throw new Error(`${column.table}.${column.column} has no index.`);
      const { table, index } = column;
      return blindIndex(key, { organizationId, table, column: index.column }, index.normalise(text));
    },
  };
}

/** The texts of sealed values, in their order; null where there is none. Throws NotOpened if one can't be opened. */
export async function openValues(
  ctx: Pick<OrganizationContext, 'database' | 'organizationId'>,
  db: Db,
  { table, column }: SealedColumn,
  values: readonly SealedValue[],
): Promise<(string | null)[]> {
  const { organizationId } = ctx;
  const keys = new Map<number, DataKey>();
  for (const { sealed } of values) {
    const number = sealed === null ? null : sealedBy(sealed);
    if (number !== null && !keys.has(number)) keys.set(number, await keyringOf(ctx).key(db, organizationId, number));
  }
  return values.map(({ rowId, sealed }) => {
    if (sealed === null) return null;
    const key = keys.get(sealedBy(sealed));
    return key === undefined ? null : open(key, { organizationId, table, column, rowId }, sealed);
  });
}

/** The values of a column's index under which a text may be found: one for each key that rows may be sealed by. */
export async function indexValues(
  ctx: Pick<OrganizationContext, 'database' | 'db' | 'organizationId'>,
  column: SealedColumn,
  text: string,
): Promise<Buffer[]> {
  const keys = await keyringOf(ctx).keys(ctx.db, ctx.organizationId);
  return keys.map((key) => sealerBy(key, ctx.organizationId).index(column, text));
}
