import { mergeRules } from '@guardian/platform/access';
import { defineSubgraph, mergeResolvers, sdl } from '@guardian/platform/subgraph';
import { announceEachMinute, announceLeftovers } from './account/announce-leftovers.ts';
import { accountResolvers } from './account/resolvers.ts';
import { accountRules } from './account/rules.ts';
import { activityResolvers } from './activity/resolvers.ts';
import { activityRules } from './activity/rules.ts';
import { actorResolvers } from './actors/resolvers.ts';
import { actorRules } from './actors/rules.ts';
import { keepAudit } from './audit/keep-audit.ts';
import { auditResolvers } from './audit/resolvers.ts';
import { auditRoutes } from './audit/routes.ts';
import { auditRules } from './audit/rules.ts';
import { trimAudit, trimAuditEachNight } from './audit/trim-audit.ts';
import { deliverDueStreams } from './audit-streams/deliver-due-streams.ts';
import { auditStreamResolvers } from './audit-streams/resolvers.ts';
import { auditStreamRules } from './audit-streams/rules.ts';
import { sealAnew, sealAnewOnRotation, sealEachMinute, sealLeftovers } from './encryption/jobs.ts';
import { encryptionResolvers } from './encryption/resolvers.ts';
import { encryptionRules } from './encryption/rules.ts';
import { entryResolvers } from './entry/resolvers.ts';
import { entryRules } from './entry/rules.ts';
import { explanationResolvers } from './explanations/resolvers.ts';
import { explanationRules } from './explanations/rules.ts';
import { grantResolvers } from './grants/resolvers.ts';
import { grantRules } from './grants/rules.ts';
import { installationResolvers } from './installation/resolvers.ts';
import { installationRules } from './installation/rules.ts';
import { mailInvite, mailOnInvite } from './invites/mail-invite.ts';
import { inviteResolvers } from './invites/resolvers.ts';
import { inviteRules } from './invites/rules.ts';
import { limitResolvers } from './limits/resolvers.ts';
import { limitRules } from './limits/rules.ts';
import { memberResolvers } from './members/resolvers.ts';
import { memberRules } from './members/rules.ts';
import { eraseEachHour, eraseOrganizations } from './organizations/erase-organizations.ts';
import { mailOwners, mailOwnersOn } from './organizations/mail-owners.ts';
import { organizationResolvers } from './organizations/resolvers.ts';
import { organizationRules } from './organizations/rules.ts';
import { roleResolvers } from './roles/resolvers.ts';
import { roleRules } from './roles/rules.ts';
import { sessionResolvers } from './sessions/resolvers.ts';
import { sessionRules } from './sessions/rules.ts';
import { teamResolvers } from './teams/resolvers.ts';
import { teamRules } from './teams/rules.ts';

export { firstSetup } from './installation/first-setup.ts';

const features = [
  'account',
  'activity',
  'actors',
  'encryption',
  'audit',
  'audit-streams',
  'explanations',
  'grants',
  'entry',
  'installation',
  'invites',
  'limits',
  'members',
  'organizations',
  'roles',
  'sessions',
  'teams',
];

/** Tenants: organizations and who belongs to them. */
export const subgraph = defineSubgraph({
  name: 'tenants',
  typeDefs: features.map((name) => sdl(import.meta.url, `./${name}/${name}.graphql`)),
  resolvers: mergeResolvers(
    accountResolvers,
    activityResolvers,
    actorResolvers,
    encryptionResolvers,
    auditResolvers,
    auditStreamResolvers,
    explanationResolvers,
    grantResolvers,
    entryResolvers,
    installationResolvers,
    inviteResolvers,
    limitResolvers,
    memberResolvers,
    organizationResolvers,
    roleResolvers,
    sessionResolvers,
    teamResolvers,
  ),
  rules: mergeRules(
    accountRules,
    activityRules,
    actorRules,
    encryptionRules,
    auditRules,
    auditStreamRules,
    explanationRules,
    grantRules,
    entryRules,
    installationRules,
    inviteRules,
    limitRules,
    memberRules,
    organizationRules,
    roleRules,
    sessionRules,
    teamRules,
  ),
  routes: auditRoutes,
  jobs: [trimAudit, announceLeftovers, mailInvite, mailOwners, eraseOrganizations, sealAnew, sealLeftovers],
  reactions: [mailOnInvite, mailOwnersOn, sealAnewOnRotation],
  services: [keepAudit, deliverDueStreams, trimAuditEachNight, announceEachMinute, eraseEachHour, sealEachMinute],
});
