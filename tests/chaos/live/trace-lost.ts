import { keyOf, type Ledger } from './ledger.ts';
import type { Stage } from './stage.ts';
import type { Subscriber } from './subscriber.ts';

interface LoggedEvent {
  seq: string;
  occurred_at: Date;
  before: string | null;
  behind: string | null;
}

/** Facts that are told of; the others went the same way as a rule. */
const most = 5;

/** Of each fact that somebody did not get: who did, and what the log holds of it and around it. Empty when none was lost. */
export async function traceLost(
  { asOwner }: Pick<Stage, 'asOwner'>,
  ledger: Ledger,
  subscribers: readonly Subscriber[],
): Promise<string[]> {
  const keys = subscribers.map(({ receipts }) => new Set(receipts.map((each) => keyOf(each.subjectId, each.version))));
  const traces: string[] = [];
  for (const [key, fact] of ledger.facts) {
    const due = subscribers.map((_, index) => index).filter((index) => subscribers[index]?.subscription.view(fact));
    const without = due.filter((index) => !keys[index]?.has(key));
    if (without.length === 0) continue;
    if (
      traces.push(`${key} is missing at ${without.length} of ${due.length}: ${await logged(asOwner, fact)}`) >= most
    ) {
      break;
    }
  }
  return traces;
}

async function logged(
  asOwner: Stage['asOwner'],
  { organizationId, subjectId, version }: { organizationId: string; subjectId: string; version: number },
): Promise<string> {
  const rows = await asOwner<LoggedEvent>(
    `select seq, occurred_at,
      (select max(seq) from platform.events other where other.seq < events.seq) as before,
      (select min(seq) from platform.events other where other.seq > events.seq) as behind
    from platform.events where organization_id = $1 and subject_id = $2 and subject_version = $3`,
    [organizationId, subjectId, version],
  );
  if (rows.length === 0) return 'the log does not hold it';
  return rows
    .map(({ seq, occurred_at, before, behind }) => `${before} < ${seq} < ${behind}, ${occurred_at.toISOString()}`)
    .join('; ');
}
