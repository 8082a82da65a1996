import { IconMailForward, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { membersRoute } from './routes.ts';

export const membersFeature = defineFeature({
  routes: [membersRoute],
  navigation: [
    { label: 'Members', to: '/members', icon: IconUsers, group: 'Organization', order: 10, permission: 'member.read' },
  ],
  settings: [{ label: 'Members', to: '/members', icon: IconUsers, order: 20, permission: 'member.read' }],
  commands: [
    {
      id: 'members.invite',
      label: 'Invite member',
      description: 'Send an offer to join by mail',
      icon: IconUserPlus,
      keywords: ['add', 'person', 'team', 'user'],
      permission: 'invite.create',
      run: ({ go }) => go('/members?open=invite'),
    },
    {
      id: 'members.invites',
      label: 'Show pending invites',
      icon: IconMailForward,
      keywords: ['revoke', 'withdraw'],
      permission: 'invite.read',
      run: ({ go }) => go('/members?view=invites&status=PENDING'),
    },
  ],
});
