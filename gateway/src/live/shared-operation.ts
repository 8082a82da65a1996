import type { Aspect } from '@guardian/platform/access';
import type { StreamKind } from '@guardian/platform/telemetry';

/** An operation that many may have open at a time. */
export interface SharedOperation {
  /** Unique in the process. */
  id: number;
  kind: StreamKind;
  query: string;
  operationName: string | null;
  /** Root fields. */
  fields: string[];
  /** What its field's rule looks at: decides whether somebody may have it at all. None for a live query, which goes on without. */
  gates: Set<Aspect>;
  /** What it was seen to look at of who asks. Only ever grows. */
  aspects: Set<Aspect>;
}

/** What an operation was given. */
export interface LiveInput {
  variables: Record<string, unknown>;
  /** Arguments of a subscription field, with their defaults. */
  args: Record<string, unknown>;
  /** The same text for equal variables. */
  key: string;
}

let operations = 0;

export function nextOperationId(): number {
  return ++operations;
}

/** The same text for equal values, in whatever order the properties of their objects come. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, canonical(each)]),
  );
}
