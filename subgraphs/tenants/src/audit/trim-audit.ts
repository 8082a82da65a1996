import { applyRetention } from '@guardian/platform/audit';
import { systemContext, transact } from '@guardian/platform/database';
import { defineJob, schedule } from '@guardian/platform/jobs';
import { auditTrimmed } from './events.ts';

/** Deletes audit records that organizations keep no longer. */
export const trimAudit = defineJob<object>('tenants.trimAudit', { maxAttempts: 5 }, async (_payload, { runtime }) => {
  const { database, secrets } = runtime;
  for (const { organizationId, records } of await applyRetention(database, secrets)) {
    await transact(systemContext(database, organizationId), async (tx) => {
      tx.record(auditTrimmed({ id: organizationId, version: 1, payload: { records } }));
    });
  }
});

export const trimAuditEachNight = schedule({
  name: 'tenants.trimAudit',
  cron: '37 2 * * *',
  job: () => ({ name: trimAudit.name, payload: {} }),
});
