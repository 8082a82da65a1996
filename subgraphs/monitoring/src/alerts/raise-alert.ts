import { principalIdOf } from '@guardian/platform/access';
import { type Tx, transact } from '@guardian/platform/database';
import { Check } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { alertRaised, alertRecurred, ofAlert } from './events.ts';
import { changeAlert, insertAlert, lockOpenAlert, type NewAlert } from './queries.ts';
import type { AlertRow } from './tables.ts';

export interface RaiseAlertInput {
  title: string;
  message?: string | null;
  severity?: AlertRow['severity'] | null;
  deduplicationKey?: string | null;
  executionId?: string | null;
}

/**
 * Raises an alert, or counts one occurrence more on the open alert with the same deduplication key.
 *
 * @throws {InvalidInput} Texts out of their limits; an execution that the caller is not.
 */
export function raiseAlert(ctx: OrganizationContext, input: RaiseAlertInput): Promise<AlertRow> {
  const { principal } = ctx;
  const check = new Check();
  const title = check.requiredText(['input', 'title'], input.title, { max: 200 });
  const message = check.text(['input', 'message'], input.message, { max: 4000 }) ?? '';
  const deduplicationKey = check.text(['input', 'deduplicationKey'], input.deduplicationKey, { max: 200 }) ?? null;
  const executionId = input.executionId ?? null;
  if (executionId !== null && !(principal.kind === 'workflow' && principal.executionId === executionId)) {
    check.add(
      ['input', 'executionId'],
      'NOT_OWN',
      'Only a workflow can name a run, and only the one it acts in. Leave it out.',
    );
  }
  check.done();
  const values: NewAlert = {
    title,
    message,
    severity: input.severity ?? 'WARNING',
    source: principal.kind === 'workflow' ? 'WORKFLOW' : 'API',
    // A workflow's run is known, whether it names it or not.
    executionId: principal.kind === 'workflow' ? (principal.executionId ?? null) : null,
    deduplicationKey,
    raisedBy: principalIdOf(principal),
  };
  return transact(ctx, (tx) => openOrRecur(tx, values), { verb: 'raiseAlert', input });
}

/** Opens an alert; an open one with the same key recurs instead. For verbs that raise alerts in their own transaction. */
export async function openOrRecur(tx: Tx, values: NewAlert): Promise<AlertRow> {
  for (;;) {
    const opened = await insertAlert(tx.db, tx.organizationId, values);
    if (opened !== null) {
      tx.record(alertRaised(ofAlert(opened)));
      return opened;
    }
    const open = await lockOpenAlert(tx.db, tx.organizationId, values.deduplicationKey ?? '');
    // Resolved between the two statements: then the next insert succeeds.
    if (open === null) continue;
    const again = await changeAlert(tx.db, tx.organizationId, open.id, { occurrences: open.occurrences + 1 });
    tx.record(alertRecurred(ofAlert(again)));
    return again;
  }
}
