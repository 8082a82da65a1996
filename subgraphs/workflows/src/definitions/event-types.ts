import { eventTypes, typeMatcher } from '@guardian/platform/events';

/**
 * Types of events that can start a workflow: all that the loaded subgraphs declare, but for those of steps, of which
 * each run makes many.
 */
export function triggeringTypes(): string[] {
  const found = eventTypes().map(({ type }) => type);
  if (found.length !== known.all) {
    known = { all: found.length, triggering: found.filter((type) => !type.startsWith('workflowExecution.step')) };
  }
  return known.triggering;
}

let known: { all: number; triggering: string[] } = { all: 0, triggering: [] };

/** Why a pattern would never match; null when it may. */
export function eventTypeProblem(pattern: string): string | null {
  const types = triggeringTypes();
  if (types.some(typeMatcher([pattern]))) return null;
  const subject = pattern.slice(0, pattern.indexOf('.') + 1);
  const near = types.filter((type) => type.startsWith(subject));
  const subjects = new Set(types.map((type) => `${type.slice(0, type.indexOf('.'))}.*`));
  return `No event "${pattern}" starts workflows; there are ${(near.length > 0 ? near : [...subjects]).join(', ')}.`;
}
