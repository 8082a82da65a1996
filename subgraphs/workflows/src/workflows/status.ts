import type { Check } from '@guardian/platform/errors';
import type { WorkflowRow } from './tables.ts';

/** The status a person asks for. PAUSED is the engine's to set. */
export function checkStatus(
  check: Check,
  status: WorkflowRow['status'] | null | undefined,
): 'ACTIVE' | 'INACTIVE' | null {
  if (status !== 'PAUSED') return status ?? null;
  check.add(['input', 'status'], 'INVALID_VALUE', 'Only the engine pauses workflows. Use INACTIVE to stop one.');
  return null;
}
