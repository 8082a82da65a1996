import type { InviteRow } from '@guardian/platform/access';
import { defineEvent, type Frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';

interface InvitePayload {
  /** Never the token nor its hash. */
  invite: Frozen<InviteRow>;
}

export const inviteCreated = defineEvent<InvitePayload>('invite.created', {
  subject: 'Invite',
  description: 'Someone was invited; the link is on its way by mail.',
  risk: 'MEDIUM',
  summary: ({ invite }) => `invited ${invite.email}`,
});

export const inviteResent = defineEvent<InvitePayload>('invite.resent', {
  subject: 'Invite',
  description: 'The link of an invite was mailed again, good for another term.',
  risk: 'MEDIUM',
  summary: ({ invite }) => `sent the invite of ${invite.email} again`,
});

export const inviteRevoked = defineEvent<InvitePayload>('invite.revoked', {
  subject: 'Invite',
  description: 'A pending invite was withdrawn or replaced; its link no longer works.',
  summary: ({ invite }) => `withdrew the invite of ${invite.email}`,
});

export const inviteAccepted = defineEvent<InvitePayload>('invite.accepted', {
  subject: 'Invite',
  description: 'An invite was used: its holder has become a member.',
  risk: 'MEDIUM',
  summary: ({ invite }) => `accepted the invite to ${invite.email}`,
});

/** What `inviteChanged` delivers for an event. */
export function inviteEvent({ event }: EventRoot) {
  const { invite } = event.payload as unknown as InvitePayload; // as the definitions above wrote it
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    inviteId: event.subjectId,
    invite,
  };
}
