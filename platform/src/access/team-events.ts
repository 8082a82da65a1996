import { defineEvent } from '../events/index.ts';
import type { TeamRow } from './teams.ts';

interface TeamPayload {
  /** As of the event. */
  team: TeamRow;
}

export const teamCreated = defineEvent<TeamPayload>('team.created', {
  subject: 'Team',
  description: 'A team was made.',
  summary: ({ team }) => `created the team ${team.name}`,
});

export const teamUpdated = defineEvent<TeamPayload>('team.updated', {
  subject: 'Team',
  description: 'The name or description of a team was changed.',
  summary: ({ team }) => `changed the team ${team.name}`,
});

export const teamMembersChanged = defineEvent<TeamPayload & { added: string[]; removed: string[] }>(
  'team.membersChanged',
  {
    subject: 'Team',
    description: 'Members came into a team or left it, and with that see more or fewer rows.',
    risk: 'MEDIUM',
    summary: ({ team, added, removed }) =>
      `changed who is in the team ${team.name} (${added.length} added, ${removed.length} taken out)`,
  },
);

export const teamDeleted = defineEvent<TeamPayload>('team.deleted', {
  subject: 'Team',
  description: 'A team was deleted. What belonged to it belongs to no team.',
  risk: 'MEDIUM',
  summary: ({ team }) => `deleted the team ${team.name}`,
});
