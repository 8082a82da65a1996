import { type RowScope, reaches, reachesEvent, reachOf, rowScopeOf } from '@guardian/platform/access';
import type { JsonValue, RowKeys, StoredEvent } from '@guardian/platform/events';

/** How a change of a row looks to a reader whose scope may end somewhere. */
export type RowView =
  /** Nothing that the reader could see, before or after. */
  | 'absent'
  /** It was there and is no more; the reader learns its id only. */
  | 'removed'
  | 'present';

/**
 * What of an event a scope reaches, by the owners that the event keeps from before and after the change.
 *
 * @param scope The value of an aspect `scope <permission>`.
 */
export function rowView(scope: string, event: Pick<StoredEvent, 'before' | 'after'>): RowView {
  const seen = scopeOf(scope);
  // A row that was deleted left with its last state; one that went to somebody else is none of the reader's business.
  if (reachesEvent(seen, event)) return 'present';
  return event.before !== null && reaches(seen, event.before) ? 'removed' : 'absent';
}

/** Whether a scope reaches a value of a signal, which says itself whose it is; one that doesn't is nobody's. */
export function signalInSight(scope: string, signal: JsonValue): boolean {
  const { ownerId = null, teamId = null } = (
    typeof signal === 'object' && signal !== null ? signal : {}
  ) as Partial<RowKeys>;
  return reaches(scopeOf(scope), { ownerId, teamId });
}

function scopeOf(value: string): RowScope {
  const { scope, ...rows } = reachOf(value);
  return rowScopeOf(scope, rows);
}
