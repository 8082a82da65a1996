import type { JsonValue, Questions } from '../events/index.ts';
import { isPermission, type Scope } from './permissions.ts';
import type { AccessChange } from './preview-role.ts';
import { scopeIn } from './ranks.ts';
import type { Aspect } from './reads.ts';

/** Equal streams that a principal has open at a gateway. */
export interface OpenStreams {
  principalId: string;
  /** Root fields: one of a subscription, maybe several of a live query. */
  fields: string[];
  /** What decides whether the principal may have it at all. */
  gates: Aspect[];
  /** Everything that it was seen to look at of whoever has it. */
  aspects: Aspect[];
  count: number;
}

export type OpenStreamsQuestion = { organizationId: string; principalIds: string[] };

/** Asked of every gateway; answered with `OpenStreams[]`, of those principals in that organization and of nobody else. */
export const openStreamsQuestion = 'streams.open';

export interface OpenStreamsAnswer {
  streams: OpenStreams[];
  /** Gateways that did not answer in time. */
  silent: number;
}

/** What these principals of the organization have open, at all gateways. */
export async function askOpenStreams(questions: Questions, asked: OpenStreamsQuestion): Promise<OpenStreamsAnswer> {
  if (asked.principalIds.length === 0) return { streams: [], silent: 0 };
  const { answers, silent } = await questions.ask(openStreamsQuestion, asked);
  return { streams: answers.flatMap((answer: JsonValue) => answer as unknown as OpenStreams[]), silent };
}

/** `ends`: the principal may not have it any more. `narrows`: it goes on, and may show less. */
export type StreamEffect = 'ends' | 'narrows';

/** What a change of access does to a stream of whom it concerns; null if nothing. */
export function effectOn(
  { gates, aspects }: Pick<OpenStreams, 'gates' | 'aspects'>,
  change: AccessChange,
): StreamEffect | null {
  if (gates.some((gate) => reachAfter(gate, change) === 'none')) return 'ends';
  return aspects.some((aspect) => showsLess(aspect, reachAfter(aspect, change))) ? 'narrows' : null;
}

/** How far the permission of an aspect would reach, if that is less than it does; null for all others. */
function reachAfter(aspect: Aspect, { lost, after }: AccessChange): Scope | null {
  const name = aspect.split(' ')[1] ?? '';
  return isPermission(name) && lost.some(({ permission }) => permission === name) ? scopeIn(after, name) : null;
}

/** A verdict is another only when nothing is left. The list of one's own permissions is not about what a stream shows. */
function showsLess(aspect: Aspect, reach: Scope | null): boolean {
  if (reach === null) return false;
  return aspect.startsWith('scope ') || (aspect.startsWith('may ') && reach === 'none');
}
