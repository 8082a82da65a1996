import { may, noted, type RuleTree } from '@guardian/platform/access';

export const auditRules: RuleTree = {
  Query: {
    auditRecords: noted(may('audit.read')),
    auditRecord: noted(may('audit.read')),
    auditPolicy: may('audit.read'),
    auditFilters: may('audit.read'),
  },
  Mutation: {
    saveAuditFilter: may('audit.read'),
    deleteAuditFilter: may('audit.read'),
    updateAuditRetention: may('audit.update'),
    holdAuditLog: may('audit.update'),
    releaseAuditLog: may('audit.update'),
  },
  Subscription: { auditRecordsChanged: may('audit.read') },
};
