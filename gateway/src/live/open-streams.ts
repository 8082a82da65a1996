import { type OpenStreams, type OpenStreamsQuestion, principalIdOf } from '@guardian/platform/access';
import type { Subscriber } from './subscriber.ts';

/** What these principals of the organization have open here: equal ones together. */
export function openStreams(
  subscribers: Iterable<Subscriber>,
  { organizationId, principalIds }: OpenStreamsQuestion,
): OpenStreams[] {
  const asked = new Set(principalIds);
  const found = new Map<string, OpenStreams>();
  for (const { operation, standing, opening } of subscribers) {
    const principalId = principalIdOf(standing.principal);
    if (opening || standing.organizationId !== organizationId) continue;
    if (principalId === null || !asked.has(principalId)) continue;
    const key = `${operation.id} ${principalId}`;
    const { fields, gates, aspects } = operation;
    const known = found.get(key) ?? { principalId, fields, gates: [...gates], aspects: [...aspects], count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()];
}
