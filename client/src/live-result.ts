import { applyPatch, PatchMismatch } from './json-patch.ts';
import type { GraphResult, PatchResult } from './protocol.ts';

/** The result of a live query as of its latest revision. */
export interface LiveResult {
  revision: number;
  result: GraphResult;
}

/**
 * The result after the next message. A whole one stands for itself; a patch fits only the revision before it. Null:
 * something was missed, and the query has to be asked anew.
 */
export function nextResult(held: LiveResult | null, message: GraphResult | PatchResult): LiveResult | null {
  const revision = revisionOf(message);
  if (!('patch' in message)) return { revision, result: message };
  if (held === null || revision !== held.revision + 1) return null;
  const { data, errors } = held.result;
  try {
    const whole = applyPatch(errors === undefined ? { data } : { data, errors }, message.patch) as GraphResult;
    return { revision, result: { ...whole, extensions: message.extensions } };
  } catch (error) {
    if (error instanceof PatchMismatch) return null;
    throw error;
  }
}

function revisionOf({ extensions }: GraphResult | PatchResult): number {
  const live = extensions?.live as { revision?: unknown } | undefined;
  return typeof live?.revision === 'number' ? live.revision : 0;
}
