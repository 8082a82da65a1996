import type { MailMessage } from '@guardian/platform/mail';

interface InviteMail {
  to: string;
  organizationId: string;
  organizationName: string;
  invitedBy: string;
  expiresAt: Date;
  /** Link to the page that shows the invite and asks to accept it. */
  url: string;
}

export function inviteMail({
  to,
  organizationId,
  organizationName,
  invitedBy,
  expiresAt,
  url,
}: InviteMail): MailMessage {
  const until = `${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    to,
    organizationId,
    template: 'invite',
    subject: `${invitedBy} invites you to ${organizationName}`,
    text: `Hello,\n\n${invitedBy} invites you to join ${organizationName}:\n\n${url}\n\nThe link works once, until ${until}. If you do not know ${invitedBy}, ignore this message.\n`,
  };
}
