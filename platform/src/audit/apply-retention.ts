import type { Database } from '../database/connect.ts';
import type { Secrets } from '../secrets/index.ts';
import { signChain } from './chain-signature.ts';
import { lockChains, saveChains } from './queries.ts';

/** Records that one transaction deletes at most, so that no lock is held for long. */
const batchSize = 5_000;

/** What retention deleted of one organization. */
export interface Trimmed {
  organizationId: string;
  records: number;
}

/**
 * Deletes the records that organizations keep no longer, from the oldest on, and moves the beginning of their chains. A
 * hold that is set meanwhile stops it at the next batch.
 */
export async function applyRetention(database: Pick<Database, 'system'>, secrets: Secrets): Promise<Trimmed[]> {
  const organizations = await database.system<{ organization_id: string }[]>`
    select organization_id from platform.audit_policy where retention_days is not null and held_since is null`;
  const trimmed: Trimmed[] = [];
  for (const { organization_id: organizationId } of organizations) {
    let records = 0;
    for (let deleted = batchSize; deleted === batchSize; records += deleted) {
      deleted = await trim(database, secrets, organizationId);
    }
    if (records > 0) trimmed.push({ organizationId, records });
  }
  return trimmed;
}

async function trim({ system }: Pick<Database, 'system'>, secrets: Secrets, organizationId: string): Promise<number> {
  return system.begin(async (sql) => {
    const [policy] = await sql<{ days: number | null; held: boolean }[]>`
      select retention_days as days, held_since is not null as held from platform.audit_policy
      where organization_id = ${organizationId} for share`;
    if (policy === undefined || policy.days === null || policy.held) return 0;
    const chain = (await lockChains(sql, [organizationId])).get(organizationId);
    if (chain === undefined) return 0;
    // Times follow the order of links but for the length of a transaction: up to the first that is young enough.
    const [cut] = await sql<{ link: string; hash: Buffer }[]>`
      with oldest as (
        select link, hash, occurred_at < now() - make_interval(days => ${policy.days}) as over
        from platform.audit_record where organization_id = ${organizationId} order by link limit ${batchSize}
      )
      select link, hash from oldest
      where link < coalesce((select min(link) from oldest where not over), 9223372036854775807)
      order by link desc limit 1`;
    if (cut === undefined) return 0;
    const moved = { ...chain, cutLink: BigInt(cut.link), cutHash: cut.hash, signedAt: new Date() };
    await saveChains(sql, [{ ...moved, signature: signChain(secrets, moved) }]);
    const [row] = await sql<
      { deleted: string }[]
    >`select platform.cut_audit(${organizationId}, ${cut.link}) as deleted`;
    return Number(row?.deleted ?? 0);
  });
}
