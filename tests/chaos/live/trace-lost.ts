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
const most = 2;

/** Of each fact that somebody did not get: who did, and what the log holds of it and around it. Empty when none was lost. */
export async function traceLost(
  { asOwner }: Pick<Stage, 'asOwner'>,
  ledger: Ledger,
  subscribers: readonly Subscriber[],
): Promise<string[]> {
  const keys = subscribers.map(({ receipts }) => new Set(receipts.map((each) => keyOf(each.subjectId, each.version))));
  const traces: string[] = [];
  let traced = 0;
  for (const [key, fact] of ledger.facts) {
    const due = subscribers.map((_, index) => index).filter((index) => subscribers[index]?.subscription.view(fact));
    const without = due.filter((index) => !keys[index]?.has(key));
    if (without.length === 0) continue;
    const rows = await logged(asOwner, fact);
    traces.push(`${key} is missing at ${without.length} of ${due.length}: ${inWords(rows)}`);
    const seq = rows[0]?.seq;
    if (seq !== undefined) {
      for (const index of due) {
        traces.push(
          `  ${without.includes(index) ? 'without' : 'with'} ${subscribers[index]?.subscription.kind} ${around(subscribers[index], BigInt(seq))}`,
        );
      }
    }
    traced++;
    if (traced >= most) break;
  }
  return traces;
}

async function logged(
  asOwner: Stage['asOwner'],
  { organizationId, subjectId, version }: { organizationId: string; subjectId: string; version: number },
): Promise<LoggedEvent[]> {
  return asOwner<LoggedEvent>(
    `select seq, occurred_at,
      (select max(seq) from platform.events other where other.seq < events.seq) as before,
      (select min(seq) from platform.events other where other.seq > events.seq) as behind
    from platform.events where organization_id = $1 and subject_id = $2 and subject_version = $3`,
    [organizationId, subjectId, version],
  );
}

function inWords(rows: LoggedEvent[]): string {
  if (rows.length === 0) return 'the log does not hold it';
  return rows
    .map(({ seq, occurred_at, before, behind }) => `${before} < ${seq} < ${behind}, ${occurred_at.toISOString()}`)
    .join('; ');
}

/** What a subscriber saw and did about a position. */
function around(subscriber: Subscriber | undefined, seq: bigint): string {
  const journal = subscriber?.journal ?? [];
  const passed = journal.findIndex((entry) => entry.seq >= seq);
  const from = passed < 0 ? journal.length : passed;
  return journal
    .slice(Math.max(0, from - 4), from + 3)
    .map((entry) => `${Math.round(entry.at)} ${entry.what} ${entry.seq}`)
    .join(', ');
}
