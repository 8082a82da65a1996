import {
  type Assignment,
  checkRowKeys,
  defaultOwner,
  principalIdOf,
  type RowScope,
  reaches,
  rowScope,
} from '@guardian/platform/access';
import { type Tx, transact } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { alertRaised, alertRecurred, ofAlert } from './events.ts';
import { changeAlert, insertAlert, lockOpenAlert, type NewAlert } from './queries.ts';
import { isRuleKey } from './rule-evaluation.ts';
import type { AlertRow } from './tables.ts';

export interface RaiseAlertInput extends Assignment {
  title: string;
  message?: string | null;
  severity?: AlertRow['severity'] | null;
  deduplicationKey?: string | null;
  executionId?: string | null;
}

/**
 * Raises an alert, or counts one occurrence more on the open alert with the same deduplication key.
 *
 * @throws {InvalidInput} Texts out of their limits; an execution that the caller is not; a deduplication key of a rule, or
 *   of an open alert that the caller's scope does not reach. @throws FORBIDDEN when the alert would be out of that scope.
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
  if (deduplicationKey !== null && isRuleKey(deduplicationKey)) {
    check.add(['input', 'deduplicationKey'], 'RESERVED', 'This key is that of an alert rule: use another.');
  }
  check.done();
  const assigned = input.ownerId !== undefined || input.teamId !== undefined;
  const scope = rowScope(ctx, 'alert.raise', ...(assigned ? (['alert.assign'] as const) : []));
  const keys = {
    ownerId: input.ownerId === undefined ? defaultOwner(ctx, scope) : input.ownerId,
    teamId: input.teamId ?? null,
  };
  const values: NewAlert = {
    title,
    message,
    severity: input.severity ?? 'WARNING',
    source: principal.kind === 'workflow' ? 'WORKFLOW' : 'API',
    // A workflow's run is known, whether it names it or not.
    executionId: principal.kind === 'workflow' ? (principal.executionId ?? null) : null,
    deduplicationKey,
    raisedBy: principalIdOf(principal),
    ...keys,
  };
  return transact(
    ctx,
    async (tx) => {
      await checkRowKeys(tx.db, tx.organizationId, scope, keys, check);
      check.done();
      return openOrRecur(tx, values, scope);
    },
    { verb: 'raiseAlert', input },
  );
}

/**
 * Opens an alert; an open one with the same key recurs instead. For verbs that raise alerts in their own transaction.
 *
 * @param scope Whose open alerts may recur. @throws {InvalidInput} The key is taken by one of somebody else's.
 */
export async function openOrRecur(tx: Tx, values: NewAlert, scope: RowScope): Promise<AlertRow> {
  for (;;) {
    const opened = await insertAlert(tx.db, tx.organizationId, values);
    if (opened !== null) {
      tx.record(alertRaised(ofAlert(null, opened)));
      return opened;
    }
    const open = await lockOpenAlert(tx.db, tx.organizationId, values.deduplicationKey ?? '');
    // Resolved between the two statements: then the next insert succeeds.
    if (open === null) continue;
    if (!reaches(scope, open)) throw new InvalidInput([keyTaken]);
    const again = await changeAlert(tx.db, tx.organizationId, open.id, { occurrences: open.occurrences + 1 });
    tx.record(alertRecurred(ofAlert(open, again)));
    return again;
  }
}

const keyTaken = {
  path: ['input', 'deduplicationKey'],
  code: 'TAKEN',
  message: 'An open alert that you may not see has this deduplication key: use another.',
};
