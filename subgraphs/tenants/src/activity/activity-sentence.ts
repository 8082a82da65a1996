import type { StoredEvent } from '@guardian/platform/events';

/** A sentence for people, e.g. `Ada Lovelace created contact Grace Hopper`. `actor`: name of who did it, if anyone. */
export function activitySentence(
  event: Pick<StoredEvent, 'summary' | 'type' | 'subjectType'>,
  actor: string | null,
): string {
  return `${actor ?? 'Guardian'} ${event.summary ?? `recorded ${event.type}`}`;
}
