import { type StoredEvent, typeMatcher } from '@guardian/platform/events';
import type { FactsField } from '../execute/live-fields.ts';
import type { Audience } from './group.ts';
import { type RowView, rowView } from './row-view.ts';

/** Which events a group gets, and how it sees their rows. */
export interface EventSelection {
  isFor(event: StoredEvent): boolean;
  viewOf(event: StoredEvent): RowView;
}

/** By the types that the field follows, the arguments that were given, and the rows that the members reach. */
export function eventSelection(field: FactsField, { input, aspects }: Audience): EventSelection {
  const isOfType = typeMatcher(field.types);
  const scope = field.within === null ? 'all' : (aspects.get(`scope ${field.within}`) ?? 'none');
  const viewOf = (event: StoredEvent): RowView => (scope === 'all' ? 'present' : rowView(scope, event));
  // An argument that is absent or null selects all.
  const selects = (event: StoredEvent) =>
    field.match.every(({ argument, path }) => {
      const wanted = input.args[argument];
      return wanted === undefined || wanted === null || wanted === valueAt(event, path);
    });
  return {
    isFor: (event) => isOfType(event.type) && selects(event) && viewOf(event) !== 'absent',
    viewOf,
  };
}

function valueAt(event: StoredEvent, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    event,
  );
}
