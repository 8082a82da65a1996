import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { assignAlert } from './assign-alert.ts';
import { createAlertRule } from './create-alert-rule.ts';
import { deleteAlertRule } from './delete-alert-rule.ts';
import { alertEvent, alertRuleEvent } from './events.ts';
import { alertConnection, alertRuleConnection } from './list-alerts.ts';
import { alertLoader, alertRuleLoader, executionAlertsLoader } from './loaders.ts';
import { raiseAlert } from './raise-alert.ts';
import { resolveAlert } from './resolve-alert.ts';
import { updateAlertRule } from './update-alert-rule.ts';

const reference = (id: string | null) => (id === null ? null : { id });

export const alertResolvers: Resolvers = {
  Query: {
    alerts: (_root, { filter, search, ...page }, ctx) =>
      alertConnection(organizationContext(ctx), { ...filter, search: search ?? null }, page),
    alert: (_root, { id }, ctx) => alertLoader(ctx).load(id),
    alertRules: (_root, page, ctx) => alertRuleConnection(organizationContext(ctx), page),
    alertRule: (_root, { id }, ctx) => alertRuleLoader(ctx).load(id),
  },
  Mutation: {
    raiseAlert: (_root, { input }, ctx) => payload('alert', () => raiseAlert(organizationContext(ctx), input)),
    acknowledgeAlert: (_root, { id }, ctx) => payload('alert', () => acknowledgeAlert(organizationContext(ctx), id)),
    assignAlert: (_root, { id, input }, ctx) =>
      payload('alert', () => assignAlert(organizationContext(ctx), id, input)),
    resolveAlert: (_root, { id }, ctx) => payload('alert', () => resolveAlert(organizationContext(ctx), id)),
    createAlertRule: (_root, { input }, ctx) => payload('rule', () => createAlertRule(organizationContext(ctx), input)),
    updateAlertRule: (_root, { id, input }, ctx) =>
      payload('rule', () => updateAlertRule(organizationContext(ctx), id, input)),
    deleteAlertRule: (_root, { id }, ctx) => payload('deletedId', () => deleteAlertRule(organizationContext(ctx), id)),
  },
  Subscription: {
    alertChanged: delivered(alertEvent),
    alertRuleChanged: delivered(alertRuleEvent),
  },
  Alert: {
    __resolveReference: ({ id }, ctx) => alertLoader(ctx).load(id),
    rule: (alert, _args, ctx) => (alert.ruleId === null ? null : alertRuleLoader(ctx).load(alert.ruleId)),
    organization: (alert) => ({ id: alert.organizationId }),
    execution: (alert) => reference(alert.executionId),
    raisedBy: (alert) => reference(alert.raisedBy),
    // Events from before alerts were somebody's hold neither.
    owner: ({ ownerId }) => reference(ownerId ?? null),
    team: ({ teamId }) => reference(teamId ?? null),
    acknowledgedBy: (alert) => reference(alert.acknowledgedBy),
    resolvedBy: (alert) => reference(alert.resolvedBy),
  },
  AlertRule: {
    __resolveReference: ({ id }, ctx) => alertRuleLoader(ctx).load(id),
    createdBy: (rule) => reference(rule.createdBy),
    // Events from before rules said whose their alerts are hold neither.
    owner: ({ ownerId }) => reference(ownerId ?? null),
    team: ({ teamId }) => reference(teamId ?? null),
  },
  Organization: {
    alerts: (_organization, { status, ...page }, ctx) =>
      alertConnection(organizationContext(ctx), { status: status ?? null }, page),
  },
  WorkflowExecution: {
    alerts: (execution, _args, ctx) => executionAlertsLoader(ctx).load(execution.id),
  },
};
