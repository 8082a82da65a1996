import { type Assignment, checkRowKeys, type RowScope, reaches, rowScope } from '@guardian/platform/access';
import type { Tx } from '@guardian/platform/database';
import { type Check, forbidden } from '@guardian/platform/errors';
import type { RowKeys } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { AlertRuleRow } from './tables.ts';

export interface AlertRuleInput extends Assignment {
  name?: string | null;
  metric?: AlertRuleRow['metric'] | null;
  comparison?: AlertRuleRow['comparison'] | null;
  threshold?: number | null;
  windowSeconds?: number | null;
  severity?: AlertRuleRow['severity'] | null;
  enabled?: boolean | null;
}

/** What both creating and changing a rule ask of its figures. */
export function checkAlertRule(check: Check, input: AlertRuleInput): void {
  check.number(['input', 'threshold'], input.threshold, { min: 0, max: 1e12 });
  check.number(['input', 'windowSeconds'], input.windowSeconds, { min: 10, max: 86_400 });
}

/** How far the caller may say whose the alerts of a rule are; everything, for who says nothing. */
export function assignScope(ctx: OrganizationContext, { ownerId, teamId }: Assignment): RowScope {
  return ownerId === undefined && teamId === undefined ? 'all' : rowScope(ctx, 'alert.assign');
}

/** Whose alerts of a rule are to be, checked against the scope before and after. Throws FORBIDDEN. */
export async function checkAssignment(
  tx: Tx,
  scope: RowScope,
  keys: { before: RowKeys | null; after: RowKeys },
  check: Check,
): Promise<void> {
  if (keys.before !== null && !reaches(scope, keys.before)) {
    throw forbidden('The alerts of this rule are not yours to assign.');
  }
  await checkRowKeys(tx.db, tx.organizationId, scope, keys.after, check);
}

export const nameTaken = {
  path: ['input', 'name'],
  code: 'TAKEN',
  message: 'The organization has an alert rule of this name. Choose another.',
};
