import { principalIdOf } from '@guardian/platform/access';
import type { RiskReason } from '@guardian/platform/audit';
import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { auditFilters, deleteAuditFilter, saveAuditFilter } from './audit-filters.ts';
import { auditPolicy, holdAuditLog, releaseAuditLog, updateAuditRetention } from './audit-policy.ts';
import { listRecords } from './list-records.ts';
import { auditRecordLoader } from './loaders.ts';
import { recordId } from './record-json.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditRecords: (_root, { filter, ...page }, ctx) => listRecords(organizationContext(ctx), page, filter ?? {}),
    auditRecord: (_root, { id }, ctx) => auditRecordLoader(ctx).load(id),
    auditPolicy: (_root, _args, ctx) => auditPolicy(organizationContext(ctx)),
    auditFilters: (_root, _args, ctx) => auditFilters(organizationContext(ctx)),
  },
  Mutation: {
    saveAuditFilter: (_root, { input }, ctx) =>
      payload('auditFilter', () => saveAuditFilter(organizationContext(ctx), input)),
    deleteAuditFilter: (_root, { id }, ctx) =>
      payload('deletedId', () => deleteAuditFilter(organizationContext(ctx), id)),
    updateAuditRetention: (_root, { input }, ctx) =>
      payload('policy', () => updateAuditRetention(organizationContext(ctx), input)),
    holdAuditLog: (_root, input, ctx) => payload('policy', () => holdAuditLog(organizationContext(ctx), input)),
    releaseAuditLog: (_root, _args, ctx) => payload('policy', () => releaseAuditLog(organizationContext(ctx))),
  },
  Subscription: { auditRecordsChanged: delivered(({ signal }) => signal) },
  AuditRecord: {
    id: recordId,
    place: ({ link }) => Number(link),
    summary: ({ actor, summary }) => `${actor.name ?? 'Guardian'} ${summary}`,
    onBehalfOf: ({ onBehalfOf }) => (onBehalfOf === null ? null : { ...onBehalfOf, kind: 'MEMBER' }),
    riskLevel: ({ risk }) => risk,
    riskReasons: ({ reasons }) => reasons as RiskReason[], // what riskOf gave, as text in the database
    hash: ({ hash }) => hash.toString('hex'),
  },
  AuditPolicy: {
    heldBy: ({ heldBy }, _args, ctx) => (heldBy === null ? null : actorLoader(ctx).load(heldBy)),
    firstPlace: ({ first }) => (first === null ? null : Number(first)),
    lastPlace: ({ last }) => (last === null ? null : Number(last)),
    lastHash: ({ hash }) => hash,
  },
  AuditSavedFilter: { own: ({ ownerId }, _args, ctx) => ownerId === principalIdOf(ctx.principal) },
};
