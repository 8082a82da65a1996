import { actorsByIds, ownersOf } from '@guardian/platform/access';
import { systemContext, uuidv7 } from '@guardian/platform/database';
import { defineJob, type Reaction } from '@guardian/platform/jobs';
import { findOrganization } from './queries.ts';

interface OwnersToMail {
  type: string;
  organizationId: string;
  actorId: string | null;
  mails: { ownerId: string; mailId: string }[];
}

/** What every owner is told of, by type of event. */
const messages: Record<string, { subject: string; by?: string; did: string; page: string }> = {
  'security.networkRulesOverridden': {
    subject: 'Network rules are suspended',
    did: 'has suspended the network rules to get in. Why and until when stands here',
    page: '/settings/network',
  },
  'organization.deletionScheduled': {
    subject: 'Your organization is deleted',
    did: 'has deleted the organization. An owner can restore it for 30 days, here',
    page: '/',
  },
  'organization.restored': {
    subject: 'Your organization is back',
    did: 'has restored the organization, which was to be erased',
    page: '/',
  },
  'auditStream.failing': {
    subject: 'An audit stream fails',
    by: 'Guardian',
    did: 'has not been able to deliver the audit log for ten minutes. It keeps the place and tries again. Why stands here',
    page: '/settings/audit/streams',
  },
};

/** Run again, it stores the same messages once. */
export const mailOwners = defineJob<OwnersToMail>('tenants.mailOwners', {}, async (payload, { runtime }) => {
  const { type, organizationId, actorId, mails } = payload;
  const message = messages[type];
  if (message === undefined) return;
  const { db } = systemContext(runtime.database, organizationId);
  const [organization, owners, [actor]] = await Promise.all([
    findOrganization(db, organizationId),
    ownersOf(db, organizationId),
    actorId === null ? [] : actorsByIds(db, organizationId, [actorId]),
  ]);
  const url = new URL(message.page, runtime.environment.url).href;
  const name = organization?.name ?? 'your organization';
  for (const { ownerId, mailId } of mails) {
    const owner = owners.find(({ id }) => id === ownerId);
    if (owner?.email == null) continue;
    await runtime.mail.send({
      ...{ id: mailId, to: owner.email, organizationId, template: type },
      subject: `${message.subject}: ${name}`,
      text: `Hello ${owner.name},\n\n${actor?.name ?? message.by ?? 'An owner'} ${message.did}:\n\n${url}\n`,
    });
  }
});

export const mailOwnersOn: Reaction = {
  name: 'tenants.mailOwners',
  types: Object.keys(messages),
  async jobs({ type, organizationId, actorId }, database) {
    const owners = await ownersOf(systemContext(database, organizationId).db, organizationId);
    const mails = owners.map(({ id }) => ({ ownerId: id, mailId: uuidv7() }));
    const payload: OwnersToMail = { type, organizationId, actorId, mails };
    return [{ name: mailOwners.name, payload }];
  },
};
