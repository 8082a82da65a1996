import { accountFeature } from '../features/account/feature.ts';
import { activityFeature } from '../features/activity/feature.ts';
import { alertsFeature } from '../features/alerts/feature.ts';
import { auditFeature } from '../features/audit/feature.ts';
import { auditStreamsFeature } from '../features/audit-streams/feature.ts';
import { contactsFeature } from '../features/contacts/feature.ts';
import { encryptionFeature } from '../features/encryption/feature.ts';
import { explanationsFeature } from '../features/explanations/feature.ts';
import { grantsFeature } from '../features/grants/feature.ts';
import { graphiqlFeature } from '../features/graphiql/feature.ts';
import { healthFeature } from '../features/health/feature.ts';
import { identityFeature } from '../features/identity/feature.ts';
import { keysFeature } from '../features/keys/feature.ts';
import { limitPlansFeature } from '../features/limit-plans/feature.ts';
import { limitsFeature } from '../features/limits/feature.ts';
import { liveLayerFeature } from '../features/live-layer/feature.ts';
import { membersFeature } from '../features/members/feature.ts';
import { operationsFeature } from '../features/operations/feature.ts';
import { organizationsFeature, organizationsPublicFeature } from '../features/organizations/feature.ts';
import { outboxFeature } from '../features/outbox/feature.ts';
import { overviewFeature } from '../features/overview/feature.ts';
import { rolesFeature } from '../features/roles/feature.ts';
import { secretsFeature } from '../features/secrets/feature.ts';
import { supergraphsFeature } from '../features/supergraphs/feature.ts';
import { teamsFeature } from '../features/teams/feature.ts';
import { workflowsFeature } from '../features/workflows/feature.ts';
import type { Feature } from './feature.ts';

/** Routes below the shell, for people who are signed in. */
export const appRoutes = [
  ...overviewFeature.routes,
  ...alertsFeature.routes,
  ...workflowsFeature.routes,
  ...contactsFeature.routes,
  ...activityFeature.routes,
  ...keysFeature.routes,
  ...operationsFeature.routes,
  ...accountFeature.routes,
  ...graphiqlFeature.routes,
  ...healthFeature.routes,
  ...liveLayerFeature.routes,
  ...supergraphsFeature.routes,
  ...outboxFeature.routes,
  ...limitPlansFeature.routes,
] as const;

/** Routes of the settings of the organization, within the shell. */
export const settingsRoutes = [
  ...organizationsFeature.routes,
  ...membersFeature.routes,
  ...teamsFeature.routes,
  ...rolesFeature.routes,
  ...grantsFeature.routes,
  ...explanationsFeature.routes,
  ...secretsFeature.routes,
  ...encryptionFeature.routes,
  ...limitsFeature.routes,
  ...auditFeature.routes,
  ...auditStreamsFeature.routes,
] as const;

/** Routes without the shell. */
export const publicRoutes = [...identityFeature.routes, ...organizationsPublicFeature.routes] as const;

const features: readonly Feature[] = [
  overviewFeature,
  alertsFeature,
  workflowsFeature,
  contactsFeature,
  activityFeature,
  membersFeature,
  teamsFeature,
  rolesFeature,
  grantsFeature,
  explanationsFeature,
  auditFeature,
  auditStreamsFeature,
  keysFeature,
  operationsFeature,
  organizationsFeature,
  secretsFeature,
  encryptionFeature,
  limitsFeature,
  accountFeature,
  graphiqlFeature,
  healthFeature,
  liveLayerFeature,
  supergraphsFeature,
  outboxFeature,
  limitPlansFeature,
  identityFeature,
];

export const navigation = features.flatMap((feature) => feature.navigation ?? []);
export const settings = features.flatMap((feature) => feature.settings ?? []);
export const innerPages = features.flatMap((feature) => feature.innerPages ?? []);
export const commands = features.flatMap((feature) => feature.commands ?? []);
