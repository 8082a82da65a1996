import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { principals } from '../access/tables.ts';
import type { Db } from '../database/index.ts';
import { networkVerdictOf } from './entry.ts';
import { compileRules, type NetworkRule } from './network-verdict.ts';
import { readHolders } from './read-policy.ts';
import { apiKeyOf } from './rows.ts';
import { sightings } from './tables.ts';

/** Somebody who came in lately from an address that rules would refuse. */
export interface WouldRefuse {
  principalId: string;
  name: string;
  kind: 'MEMBER' | 'API_KEY';
  ipAddress: string;
  country: string | null;
  lastSeenAt: Date;
  reason: 'BLOCKED' | 'NOT_LISTED';
}

export interface TryOut {
  /** Pairs of principal and address that were looked at. */
  seen: number;
  refused: WouldRefuse[];
}

/** Days that are looked back. */
export const lookBackDays = 30;
const most = 5_000;

/** What rules would have refused of the last 30 days, by the function that decides at the door. */
export async function tryRules(db: Db, organizationId: string, rules: readonly NetworkRule[]): Promise<TryOut> {
  const since = new Date(Date.now() - lookBackDays * 24 * 60 * 60 * 1_000);
  const [rows, keys, holders] = await Promise.all([
    db
      .select({ sighting: sightings, name: principals.name, kind: principals.kind })
      .from(sightings)
      .innerJoin(
        principals,
        and(eq(principals.organizationId, sightings.organizationId), eq(principals.id, sightings.principalId)),
      )
      .where(
        and(eq(sightings.organizationId, organizationId), gt(sightings.lastSeenAt, since), isNull(principals.endedAt)),
      )
      .orderBy(desc(sightings.lastSeenAt))
      .limit(most),
    apiKeyOf(db, organizationId),
    readHolders(db, organizationId, rules),
  ]);
  const policy = { rules: compileRules(rules.map((rule) => ({ ...rule, ...unstored }))), holders };
  const refused: WouldRefuse[] = [];
  for (const { sighting, name, kind } of rows) {
    const { principalId, ipAddress, country, lastSeenAt } = sighting;
    const caller = { id: principalId, ...(keys.has(principalId) ? { keyId: keys.get(principalId) } : {}) };
    const { reason } = await networkVerdictOf(policy, caller, ipAddress, Date.now());
    if (reason === 'ALLOWED') continue;
    const shown = kind === 'key' ? ('API_KEY' as const) : ('MEMBER' as const);
    refused.push({ principalId, name, kind: shown, ipAddress, country, lastSeenAt, reason });
  }
  return { seen: rows.length, refused };
}

/** What a rule that is not written yet has no value for. */
const unstored = { organizationId: '', note: '', createdAt: new Date(0) };
