import { ActionIcon, Burger } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Mark } from '../mark.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { openPalette } from './palette-host.tsx';
import classes from './top-bar.module.css';

/** Stands above the page on a phone, where the navigation is in a drawer. */
export function TopBar({ onMenu, menuOpened }: { onMenu: () => void; menuOpened: boolean }) {
  return (
    <header className={classes.bar}>
      <Burger opened={menuOpened} onClick={onMenu} aria-label="Open navigation" size="sm" color="#e3eff2" />
      <Link to="/" className={classes.brand}>
        <Mark size={24} /> Guardian
      </Link>
      <ConnectionMark compact />
      <ActionIcon variant="transparent" c="#e3eff2" aria-label="Search and commands" onClick={openPalette}>
        <IconSearch size={19} />
      </ActionIcon>
    </header>
  );
}
