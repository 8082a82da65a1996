import { Menu, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../features/identity/auth.ts';
import { useSession, useViewer } from '../../graph/index.ts';
import { Initials } from './initials.tsx';
import classes from './rail.module.css';
import { schemes } from './schemes.ts';

export function UserMenu() {
  const { user } = useViewer();
  const session = useSession();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await signOut();
    await session.enter(null);
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu position="top-start" width={230} loop>
      <Menu.Target>
        <button type="button" className={classes.pick}>
          <VisuallyHidden>Your account: </VisuallyHidden>
          <Initials name={user?.name ?? ''} round />
          <span className={classes.pickText}>
            <strong>{user?.name}</strong>
            <small>{user?.email}</small>
          </span>
          <IconSelector size={15} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUserCircle size={16} />} onClick={() => navigate({ to: '/account' })}>
          Account
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={16} />}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(value)}
            fw={colorScheme === value ? 600 : undefined}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
