import type pg from 'pg';
import type { AccessEvent } from './event.ts';
import { type AccessRow, accessEvent, selectAccess } from './queries.ts';

/** Longer than any transaction of the app lasts: a row written that long ago is visible or will never be. */
const overlapSeconds = 60;
/** Rows are kept for an hour; whoever was away longer can't know what they missed. */
const keptSeconds = 1_800;

/**
 * Reads changes of rights without waiting for the log's order: every row of the last minute, each told once as far as
 * this reader remembers. Idempotent for listeners, so that telling one twice is no harm and missing one is the only.
 */
export class AccessLane {
  #seen = new Map<bigint, number>();
  #readAt: number | null = null;

  /** What is new since the last read. The first read tells nothing: whoever listens has cached nothing yet. */
  async read(client: pg.Client): Promise<AccessEvent[]> {
    const now = performance.now();
    const away = this.#readAt === null ? 0 : (now - this.#readAt) / 1_000;
    const { rows } = await client.query<AccessRow>(selectAccess, [overlapSeconds + away]);
    const first = this.#readAt === null;
    this.#readAt = now;
    const fresh = rows.map(accessEvent).filter(({ id }) => !this.#seen.has(id));
    for (const { id } of fresh) this.#seen.set(id, now);
    this.#forget(now - 3 * overlapSeconds * 1_000);
    if (first) return [];
    return away > keptSeconds ? [reset(), ...fresh] : fresh;
  }

  #forget(before: number): void {
    for (const [id, at] of this.#seen) {
      if (at > before) return;
      this.#seen.delete(id);
    }
  }
}

/** Tells listeners to forget everything: another server, or too long away. */
export function reset(): AccessEvent {
  return {
    id: 0n,
    organizationId: null,
    type: 'access.reset',
    subjectId: null,
    payload: {},
    occurredAt: new Date(),
  };
}
