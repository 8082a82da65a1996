import type { Cache, UpdatesConfig } from '@urql/exchange-graphcache';

const forget = (cache: Cache, typename: string, id: unknown) => {
  if (typeof id === 'string') cache.invalidate({ __typename: typename, id });
};

const deletedId = (result: Record<string, unknown>, field: string) =>
  (result[field] as { deletedId?: unknown } | null)?.deletedId;

/**
 * What the cache cannot see by itself: that something is gone, or no longer for the viewer's eyes. Changed entities are written by their key, and lists are
 * refreshed by the pages that show them, when an event says so.
 */
export const updates: UpdatesConfig = {
  Mutation: {
    deleteContact: (result, _, cache) => forget(cache, 'Contact', deletedId(result, 'deleteContact')),
    deleteWorkflow: (result, _, cache) => forget(cache, 'Workflow', deletedId(result, 'deleteWorkflow')),
    deleteRole: (result, _, cache) => forget(cache, 'Role', deletedId(result, 'deleteRole')),
    deleteTeam: (result, _, cache) => forget(cache, 'Team', deletedId(result, 'deleteTeam')),
    deleteAlertRule: (result, _, cache) => forget(cache, 'AlertRule', deletedId(result, 'deleteAlertRule')),
  },
  Subscription: {
    contactChanged: (result, _, cache) => forgetVanished(result, 'contactChanged', 'Contact', cache),
    alertChanged: (result, _, cache) => forgetVanished(result, 'alertChanged', 'Alert', cache),
    workflowChanged: (result, _, cache) => forgetVanished(result, 'workflowChanged', 'Workflow', cache),
    alertRuleChanged: (result, _, cache) => forgetVanished(result, 'alertRuleChanged', 'AlertRule', cache),
  },
};

function forgetVanished(result: Record<string, unknown>, field: string, typename: string, cache: Cache): void {
  const event = result[field] as Record<string, unknown> | null;
  if (typeof event?.type !== 'string' || !/\.(deleted|removed)$/.test(event.type)) return;
  const subject = typename.replace(/^Alert(?=Rule)/, '').replace(/^./, (first) => first.toLowerCase());
  forget(cache, typename, event[`${subject}Id`]);
}
