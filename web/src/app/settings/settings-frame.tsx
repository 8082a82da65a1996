import { Link, type LinkProps, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMay } from '../../graph/index.ts';
import { settings } from '../features.ts';
import classes from './settings-frame.module.css';

/** A page of the settings with the others beside it; on a phone they stand in a row above. */
export function SettingsFrame() {
  const may = useMay();
  const open = settings.filter(({ permission }) => may(permission)).toSorted((one, other) => one.order - other.order);
  const navigation = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another active link.
  useEffect(() => {
    // On a phone the row is longer than the screen, and which page this is may be said outside of it.
    navigation.current?.querySelector('[data-status="active"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className={classes.frame}>
      <nav ref={navigation} className={classes.navigation} aria-label="Settings">
        <ul>
          {open.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to as LinkProps['to']}
                activeOptions={{ exact: open.some((other) => other.to.startsWith(`${to}/`)), includeSearch: false }}
                className={classes.link}
              >
                <Icon size={16} stroke={1.7} aria-hidden="true" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
