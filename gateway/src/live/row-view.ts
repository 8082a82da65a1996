import { reaches, reachOf, rowScopeOf } from '@guardian/platform/access';
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
export function rowView(scope: string, { before, after }: Pick<StoredEvent, 'before' | 'after'>): RowView {
  if (scope === 'all' || inSight(scope, after)) return 'present';
  if (!inSight(scope, before)) return 'absent';
  // A row that was deleted left with its last state; one that went to somebody else is none of the reader's business.
  return after === null ? 'present' : 'removed';
}

/** Whether a scope reaches a value of a signal, which says itself whose it is; one that doesn't is nobody's. */
export function signalInSight(scope: string, signal: JsonValue): boolean {
  if (scope === 'all') return true;
  const { ownerId = null, teamId = null } = (
    typeof signal === 'object' && signal !== null ? signal : {}
  ) as Partial<RowKeys>;
  return inSight(scope, { ownerId, teamId });
}

function inSight(value: string, keys: RowKeys | null): boolean {
  const { scope, ...rows } = reachOf(value);
  return keys !== null && reaches(rowScopeOf(scope, rows), keys);
}
