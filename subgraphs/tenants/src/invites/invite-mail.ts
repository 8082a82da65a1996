import { inviteLifetime } from '@guardian/platform/access';
import type { MailMessage } from '@guardian/platform/mail';

interface InviteMail {
  to: string;
  organizationId: string;
  organizationName: string;
  invitedBy: string;
  /** Link to the page that shows the invite and asks to accept it. */
  url: string;
}

export function inviteMail({ to, organizationId, organizationName, invitedBy, url }: InviteMail): MailMessage {
  const days = inviteLifetime / (24 * 60 * 60 * 1_000);
  return {
    to,
    organizationId,
    template: 'invite',
    subject: `${invitedBy} invites you to ${organizationName}`,
    text: `Hello,\n\n${invitedBy} invites you to join ${organizationName}:\n\n${url}\n\nThe link works once, within ${days} days. If you do not know ${invitedBy}, ignore this message.\n`,
  };
}
