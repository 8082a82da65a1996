import { Menu, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useOrganization, useViewer } from '../../graph/index.ts';
import { roleName } from '../../ui/index.ts';
import { OrganizationButton } from './organization-button.tsx';
import { useEnterOrganization } from './use-enter-organization.ts';

export function OrganizationMenu() {
  const organization = useOrganization();
  const { memberships } = useViewer();
  const enter = useEnterOrganization();
  const navigate = useNavigate();
  return (
    <Menu defaultOpened position="bottom-start" width={230} loop returnFocus>
      <Menu.Target>
        <OrganizationButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Organizations</Menu.Label>
        {memberships.map(({ organization: each, roles }) => (
          <Menu.Item
            key={each.id}
            onClick={() => enter(each.id)}
            rightSection={each.id === organization.id ? <IconCheck size={15} aria-label="Current" /> : null}
          >
            {each.name}
            <Text size="xs" c="dimmed">
              {roles.map(roleName).join(', ')}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => navigate({ to: '/organizations/new' })}>
          Create organization
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
