import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { activitySentence } from './activity-sentence.ts';
import { listActivity } from './list-activity.ts';
import { activityEventLoader } from './loaders.ts';
import { mayReadSubject } from './may-read-subject.ts';

export const activityResolvers: Resolvers = {
  Query: {
    activity: (_root, { filter, ...page }, ctx) => listActivity(organizationContext(ctx), page, filter ?? {}),
  },
  Subscription: { eventRecorded: delivered(({ event }) => event) },
  ActivityEvent: {
    __resolveReference: ({ id }, ctx) => activityEventLoader(ctx).load(id),
    id: (event) => String(event.seq),
    summary: async (event, _args, ctx) => {
      const actor = event.actorId === null ? null : await actorLoader(ctx).load(event.actorId);
      const summary = mayReadSubject(ctx.rights, event.type) ? event.summary : null;
      return activitySentence({ ...event, summary }, actor?.name ?? null);
    },
    actor: (event, _args, ctx) => (event.actorId === null ? null : actorLoader(ctx).load(event.actorId)),
    onBehalfOf: (event, _args, ctx) => (event.onBehalfOf === null ? null : actorLoader(ctx).load(event.onBehalfOf)),
    riskLevel: (event) => event.risk,
  },
};
