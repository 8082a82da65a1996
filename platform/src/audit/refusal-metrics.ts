import type { Principal } from '../access/principal.ts';
import { metrics } from '../telemetry/index.ts';

/** Why a caller was refused. */
export type RefusalReason = 'anonymous' | 'unknown-key' | 'ended-key' | 'forged-token' | 'entry' | 'missing-right';

const refused = metrics().meter.createCounter('guardian_callers_refused', {
  description: 'Callers who were refused for who they are, by the reason, those included whom no audit log can hold.',
});

export function countRefused(reason: RefusalReason): void {
  refused.add(1, { reason });
}

/** Counts what is noted for the audit log, and what would be if the caller acted in an organization. */
export function countNoted(field: string, { kind }: Pick<Principal, 'kind'>): void {
  if (field === 'apiKey') countRefused('ended-key');
  else if (field === 'entry') countRefused('entry');
  // Those are counted by the limits, by dimension.
  else if (field !== 'rateLimit') countRefused(kind === 'anonymous' ? 'anonymous' : 'missing-right');
}
