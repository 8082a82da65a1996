import { may, noted, type RuleTree } from '@guardian/platform/access';

export const auditRules: RuleTree = {
  Query: { auditRecords: noted(may('audit.read')), auditRecord: noted(may('audit.read')) },
};
