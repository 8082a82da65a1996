import type { Database, Sql } from '../database/index.ts';
import type { JsonValue, Signals } from '../events/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { LimitDimension } from './charge.ts';
import type { Consulted } from './limits.ts';

/** Name of the signal that carries a `LimitUsage`. */
export const usageSignal = 'limits.usage';

/** Milliseconds between two writes. */
const writeEvery = 2_000;
const bucketSeconds = 10;
const keptMinutes = 60;
const graphMinutes = 15;
/** Subjects of an organization that are told apart within one write; of the others only the whole is known. */
const maxSubjects = 200;

interface Count {
  organizationId: string;
  dimension: LimitDimension;
  subject: string;
  used: number;
  refused: number;
}

/** Usage of an organization as of a moment: JSON, dates as ISO strings. */
export type LimitUsage = {
  sampledAt: string;
  /** The last 15 minutes, the oldest first, those without any left out. */
  buckets: { at: string; used: number; refused: number }[];
  /** Who used most in the last minute, and was refused most in the last hour. */
  subjects: UsedSubject[];
};

export type UsedSubject = { dimension: LimitDimension; subject: string; used: number; refused: number };

/**
 * What was taken and refused, written for all gateways together: one statement each two seconds, whatever the traffic is.
 * For people to look at; nothing is decided by it.
 */
export class UsageLog {
  readonly #database: Pick<Database, 'system'>;
  readonly #signals: Signals;
  readonly #log: Pick<Logger, 'warn'>;
  #counts = new Map<string, Map<string, Count>>();
  #writing: Promise<void> = Promise.resolve();
  #sweptAt = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(database: Pick<Database, 'system'>, signals: Signals, log: Pick<Logger, 'warn'>) {
    this.#database = database;
    this.#signals = signals;
    this.#log = log;
    this.#timer = setInterval(() => void this.flush(), writeEvery);
    this.#timer.unref();
  }

  note(organizationId: string, consulted: readonly Consulted[], refused: boolean): void {
    let subjects = this.#counts.get(organizationId);
    if (subjects === undefined) {
      subjects = new Map();
      this.#counts.set(organizationId, subjects);
    }
    for (const { dimension, subject, cost, wait } of consulted) {
      const key = `${dimension} ${subject}`;
      let count = subjects.get(key);
      if (count === undefined) {
        if (subjects.size >= maxSubjects && dimension !== 'ORGANIZATION') continue;
        count = { organizationId, dimension, subject, used: 0, refused: 0 };
        subjects.set(key, count);
      }
      if (!refused) count.used += cost;
      // The organization as a whole hears of each refusal, the others of their own.
      else if (wait > 0 || dimension === 'ORGANIZATION') count.refused++;
    }
  }

  /** Writes what was counted, and tells whoever watches. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #write(): Promise<void> {
    const counts = [...this.#counts.values()].flatMap((subjects) => [...subjects.values()]);
    this.#counts = new Map();
    try {
      if (counts.length > 0) await writeCounts(this.#database.system, counts);
      await this.#sweep();
      for (const organizationId of this.#signals.watchedBy(usageSignal)) {
        const usage = await readUsage(this.#database, organizationId);
        await this.#signals.publish(usageSignal, organizationId, usage as unknown as JsonValue);
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'The usage of rate limits could not be written.');
    }
  }

  async #sweep(): Promise<void> {
    if (performance.now() - this.#sweptAt < 60_000) return;
    this.#sweptAt = performance.now();
    await this.#database.system`
      delete from access.limit_usage where at < now() - make_interval(mins => ${keptMinutes})`;
  }
}

async function writeCounts(system: Sql, counts: readonly Count[]): Promise<void> {
  // In one order, so that gateways that write at the same time don't wait for each other in a circle.
  const rows = counts.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  await system`
    insert into access.limit_usage (organization_id, at, dimension, subject, used, refused)
    select "organizationId", date_bin(make_interval(secs => ${bucketSeconds}), now(), timestamptz '2000-01-01 00:00Z'),
      dimension, subject, used, refused
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row ("organizationId" uuid, dimension text, subject text, used bigint, refused int)
    on conflict (organization_id, at, dimension, subject)
      do update set used = limit_usage.used + excluded.used, refused = limit_usage.refused + excluded.refused`;
}

function orderOf({ organizationId, dimension, subject }: Count): string {
  return `${organizationId} ${dimension} ${subject}`;
}

/** Usage of an organization by all gateways, but for the last two seconds. */
export async function readUsage({ system }: Pick<Database, 'system'>, organizationId: string): Promise<LimitUsage> {
  const [buckets, subjects] = await Promise.all([
    system<{ at: Date; used: number; refused: number }[]>`
      select at, used::float8 as used, refused from access.limit_usage
      where organization_id = ${organizationId} and dimension = 'ORGANIZATION'
        and at > now() - make_interval(mins => ${graphMinutes})
      order by at`,
    system<UsedSubject[]>`
      select dimension, subject,
        coalesce(sum(used) filter (where at > now() - interval '60 s'), 0)::float8 as used,
        sum(refused)::float8 as refused
      from access.limit_usage
      where organization_id = ${organizationId} and at > now() - make_interval(mins => ${keptMinutes})
      group by dimension, subject
      order by sum(refused) desc, 3 desc
      limit 50`,
  ]);
  return {
    sampledAt: new Date().toISOString(),
    buckets: buckets.map(({ at, used, refused }) => ({ at: at.toISOString(), used, refused })),
    subjects: [...subjects],
  };
}
