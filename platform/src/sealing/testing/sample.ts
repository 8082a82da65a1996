import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { transact, uuidv7 } from '../../database/index.ts';
import type { OrganizationContext } from '../../subgraph/context.ts';
import { openValues, sealedColumn, sealerFor } from '../index.ts';

/** A column to try sealing on. */
export const note = sealedColumn({
  table: 'platform.sealed_sample',
  column: 'note',
  plain: 'plain',
  index: { column: 'note_index', normalise: (text) => text.toLowerCase() },
});

export async function createSampleTable(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await owner.begin(async (connection) => {
    await connection`set local role guardian_owner`;
    await connection`
      create table platform.sealed_sample (
        organization_id uuid not null, id uuid not null, note platform.sealed, note_index bytea, plain text,
        primary key (organization_id, id))`;
    await connection`select platform.protect('platform.sealed_sample')`;
  });
  await owner.end();
}

/** Seals a text in each of so many new rows. */
export async function writeNotes(ctx: OrganizationContext, texts: readonly string[]): Promise<string[]> {
  return transact(ctx, async (tx) => {
    const sealer = await sealerFor(ctx, tx);
    const rows = texts.map((text) => {
      const id = uuidv7();
      const [sealed, index] = [sealer.seal(note, id, text), sealer.index(note, text)];
      return { id, note: `\\x${sealed.toString('hex')}`, index: `\\x${index.toString('hex')}` };
    });
    await tx.db.execute(sql`
      insert into platform.sealed_sample (organization_id, id, note, note_index)
      select ${tx.organizationId}, id, note, index
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, note bytea, index bytea)`);
    return rows.map(({ id }) => id);
  });
}

export interface StoredNote {
  id: string;
  note: Buffer | null;
  noteIndex: Buffer | null;
  plain: string | null;
}

export async function storedNotes({ db, organizationId }: OrganizationContext): Promise<StoredNote[]> {
  return (await db.execute(sql`
    select id, note, note_index as "noteIndex", plain from platform.sealed_sample
    where organization_id = ${organizationId} order by id`)) as unknown as StoredNote[];
}

/** Every note of the organization, opened. */
export async function readNotes(ctx: OrganizationContext): Promise<(string | null)[]> {
  const rows = await storedNotes(ctx);
  return openValues(
    ctx,
    ctx.db,
    note,
    rows.map((row) => ({ rowId: row.id, sealed: row.note })),
  );
}
