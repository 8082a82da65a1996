import { Menu, Text } from '@mantine/core';
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useOrganization, useViewer } from '../../graph/index.ts';
import { roleName } from '../../ui/index.ts';
import { OrganizationButton } from './organization-button.tsx';
import { openPalette } from './palette-host.tsx';
import { useEnterOrganization } from './use-enter-organization.ts';

/** Whoever belongs to more finds the others by typing, in the palette. */
const mostShown = 12;

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
        {shown(memberships, organization.id).map(({ organization: each, roles }) => (
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
        {memberships.length > mostShown ? (
          <Menu.Item leftSection={<IconSearch size={15} />} onClick={openPalette}>
            Find one of {memberships.length.toLocaleString('en')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => navigate({ to: '/organizations/new' })}>
          Create organization
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first ones by name; the current one is among them. */
function shown<Membership extends { organization: { id: string } }>(
  memberships: readonly Membership[],
  currentId: string,
): readonly Membership[] {
  if (memberships.length <= mostShown) return memberships;
  const current = memberships.filter(({ organization }) => organization.id === currentId);
  const others = memberships.filter(({ organization }) => organization.id !== currentId);
  return [...current, ...others].slice(0, mostShown);
}
