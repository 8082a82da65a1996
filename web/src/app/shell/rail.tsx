import { CloseButton, Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Mark } from '../mark.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { NavigationLinks } from './navigation-links.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import classes from './rail.module.css';
import { UserMenu } from './user-menu.tsx';

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
      <OrganizationSwitcher />
      <button type="button" className={classes.search} onClick={spotlight.open}>
        <IconSearch size={15} aria-hidden="true" />
        <span>Search and run</span>
        <Kbd className={classes.key} size="xs">
          {modifier} K
        </Kbd>
      </button>
      <NavigationLinks />
      <div className={classes.foot}>
        <ConnectionMark />
        <UserMenu />
      </div>
    </div>
  );
}
