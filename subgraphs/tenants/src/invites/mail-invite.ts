import { actorsByIds, findInvite, inviteToken } from '@guardian/platform/access';
import { systemContext, uuidv7 } from '@guardian/platform/database';
import { defineJob, type Reaction } from '@guardian/platform/jobs';
import { findOrganization } from '../organizations/index.ts';
import { inviteMail } from './invite-mail.ts';

interface InviteToMail {
  organizationId: string;
  inviteId: string;
  mailId: string;
}

/** Mails the link of an invite that still stands. Run again, it stores the same message once. */
export const mailInvite = defineJob<InviteToMail>('tenants.mailInvite', {}, async (payload, { runtime }) => {
  const { organizationId, inviteId, mailId } = payload;
  const token = inviteToken(runtime.secrets, inviteId);
  const invite = await findInvite(runtime.database, token);
  if (invite === null) return;
  const { db } = systemContext(runtime.database, organizationId);
  const [organization, [inviter]] = await Promise.all([
    findOrganization(db, organizationId),
    invite.invitedBy === null ? [] : actorsByIds(db, organizationId, [invite.invitedBy]),
  ]);
  const organizationName = organization?.name ?? 'their organization';
  const url = new URL('/invite', runtime.environment.url);
  url.searchParams.set('token', token);
  const { email: to, expiresAt } = invite;
  const invitedBy = inviter?.name ?? organizationName;
  await runtime.mail.send({
    ...inviteMail({ to, organizationId, organizationName, invitedBy, expiresAt, url: url.href }),
    id: mailId,
  });
});

/** The mail follows from the event, so that no crash after the invite's commit loses it. */
export const mailOnInvite: Reaction = {
  name: 'tenants.mailInvite',
  types: ['invite.created', 'invite.resent'],
  jobs: ({ organizationId, subjectId: inviteId }) => {
    const payload: InviteToMail = { organizationId, inviteId, mailId: uuidv7() };
    return [{ name: mailInvite.name, payload }];
  },
};
