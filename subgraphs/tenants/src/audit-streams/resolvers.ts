import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createAuditStream } from './create-audit-stream.ts';
import { deleteAuditStream } from './delete-audit-stream.ts';
import { auditStream, auditStreams, lagOf } from './list-audit-streams.ts';
import { pauseAuditStream, resumeAuditStream } from './pause-audit-stream.ts';
import { rewindAuditStream } from './rewind-audit-stream.ts';
import { kindOf, stateOf } from './stream-state.ts';
import { testAuditStream } from './test-audit-stream.ts';
import { updateAuditStream } from './update-audit-stream.ts';

export const auditStreamResolvers: Resolvers = {
  Query: {
    auditStreams: (_root, _args, ctx) => auditStreams(organizationContext(ctx)),
    auditStream: (_root, { id }, ctx) => auditStream(organizationContext(ctx), id),
  },
  Mutation: {
    createAuditStream: async (_root, { input }, ctx) => {
      const { made, errors } = await payload('made', () => createAuditStream(organizationContext(ctx), input));
      return { auditStream: made?.auditStream ?? null, secret: made?.secret ?? null, errors };
    },
    updateAuditStream: (_root, { id, input }, ctx) =>
      payload('auditStream', () => updateAuditStream(organizationContext(ctx), id, input)),
    pauseAuditStream: (_root, { id }, ctx) =>
      payload('auditStream', () => pauseAuditStream(organizationContext(ctx), id)),
    resumeAuditStream: (_root, { id }, ctx) =>
      payload('auditStream', () => resumeAuditStream(organizationContext(ctx), id)),
    rewindAuditStream: (_root, { id, to }, ctx) =>
      payload('auditStream', () => rewindAuditStream(organizationContext(ctx), id, to)),
    testAuditStream: (_root, { id }, ctx) => payload('test', () => testAuditStream(organizationContext(ctx), id)),
    deleteAuditStream: (_root, { id }, ctx) =>
      payload('deletedId', () => deleteAuditStream(organizationContext(ctx), id)),
  },
  Subscription: {
    auditStreamsChanged: delivered((_root, _args, ctx) => auditStreams(organizationContext(ctx))),
  },
  AuditStream: {
    kind: kindOf,
    state: stateOf,
    lag: (stream, _args, ctx) => lagOf(organizationContext(ctx), stream),
    createdBy: ({ createdBy }, _args, ctx) => (createdBy === null ? null : actorLoader(ctx).load(createdBy)),
  },
};
