import { reachOf } from '@guardian/platform/access';
import type { RowKeys, StoredEvent } from '@guardian/platform/events';

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
  if (scope === 'all' || reaches(scope, after)) return 'present';
  if (!reaches(scope, before)) return 'absent';
  // A row that was deleted left with its last state; one that went to somebody else is none of the reader's business.
  return after === null ? 'present' : 'removed';
}

function reaches(value: string, keys: RowKeys | null): boolean {
  const { scope, ownerId, teamIds } = reachOf(value);
  if (keys === null || (scope !== 'own' && scope !== 'team')) return false;
  if (keys.ownerId !== null && keys.ownerId === ownerId) return true;
  return scope === 'team' && keys.teamId !== null && teamIds.includes(keys.teamId);
}
