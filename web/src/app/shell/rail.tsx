import { CloseButton, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { OnDemand } from '../../ui/index.ts';
import { Mark } from '../mark.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { NavigationLinks } from './navigation-links.tsx';
import { OrganizationButton } from './organization-button.tsx';
import { openPalette } from './palette-host.tsx';
import classes from './rail.module.css';
import { UserButton } from './user-button.tsx';

const loadOrganizationMenu = () => import('./organization-menu.tsx');
const loadUserMenu = () => import('./user-menu.tsx');
const OrganizationMenu = lazy(() => loadOrganizationMenu().then((module) => ({ default: module.OrganizationMenu })));
const UserMenu = lazy(() => loadUserMenu().then((module) => ({ default: module.UserMenu })));

const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';

/** The side of the frame; in the drawer it has a button that closes it. */
export function Rail({ onClose }: { onClose?: () => void }) {
  return (
    <div className={classes.rail}>
      <div className={classes.head}>
        <Link to="/" className={classes.brand}>
          <Mark size={26} /> Guardian
        </Link>
        {onClose ? (
          <CloseButton c="#cfe0e4" variant="transparent" aria-label="Close navigation" onClick={onClose} />
        ) : null}
      </div>
      <OnDemand
        menu={OrganizationMenu}
        preload={loadOrganizationMenu}
        button={(props) => <OrganizationButton {...props} />}
      />
      <button
        type="button"
        className={classes.search}
        onClick={() => {
          onClose?.();
          openPalette();
        }}
      >
        <IconSearch size={15} aria-hidden="true" />
        <span>Search and run</span>
        {onClose ? null : (
          <Kbd className={classes.key} size="xs">
            {modifier} K
          </Kbd>
        )}
      </button>
      <NavigationLinks />
      <div className={classes.foot}>
        <ConnectionMark />
        <OnDemand menu={UserMenu} preload={loadUserMenu} button={(props) => <UserButton {...props} />} />
      </div>
    </div>
  );
}
