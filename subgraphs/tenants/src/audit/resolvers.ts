import type { RiskReason } from '@guardian/platform/audit';
import { organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { listRecords } from './list-records.ts';
import { auditRecordLoader } from './loaders.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditRecords: (_root, { filter, ...page }, ctx) => listRecords(organizationContext(ctx), page, filter ?? {}),
    auditRecord: (_root, { id }, ctx) => auditRecordLoader(ctx).load(id),
  },
  AuditRecord: {
    id: ({ link }) => String(link),
    summary: ({ actor, summary }) => `${actor.name ?? 'Guardian'} ${summary}`,
    onBehalfOf: ({ onBehalfOf }) => (onBehalfOf === null ? null : { ...onBehalfOf, kind: 'MEMBER' }),
    riskLevel: ({ risk }) => risk,
    riskReasons: ({ reasons }) => reasons as RiskReason[], // what riskOf gave, as text in the database
    hash: ({ hash }) => hash.toString('hex'),
  },
};
