import { both, may, mayGiving, mayParts, type RuleTree, withinOrganization } from '@guardian/platform/access';

const assignment = { 'input.ownerId': 'alert.assign', 'input.teamId': 'alert.assign' } as const;

export const alertRules: RuleTree = {
  Query: {
    alerts: may('alert.read'),
    alert: may('alert.read'),
    alertRules: may('alertRule.read'),
    alertRule: may('alertRule.read'),
  },
  Mutation: {
    raiseAlert: mayGiving('alert.raise', assignment),
    assignAlert: may('alert.assign'),
    acknowledgeAlert: may('alert.acknowledge'),
    resolveAlert: may('alert.resolve'),
    createAlertRule: mayGiving('alertRule.create', assignment),
    updateAlertRule: mayParts('alertRule.update', { 'input.enabled': 'alertRule.enable', ...assignment }),
    deleteAlertRule: may('alertRule.delete'),
  },
  Subscription: { alertChanged: may('alert.read'), alertRuleChanged: may('alertRule.read') },
  entities: {
    Alert: may('alert.read'),
    AlertRule: may('alertRule.read'),
    Organization: may('organization.read'),
    WorkflowExecution: may('workflowExecution.read'),
  },
  fields: {
    Alert: { rule: may('alertRule.read') },
    Organization: { alerts: both(may('alert.read'), withinOrganization) },
    WorkflowExecution: { alerts: may('alert.read') },
  },
};
