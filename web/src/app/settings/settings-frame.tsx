import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import { useMay } from '../../graph/index.ts';
import { settings } from '../features.ts';
import classes from './settings-frame.module.css';

/** A page of the settings with the others beside it; on a phone they stand in a row above. */
export function SettingsFrame() {
  const may = useMay();
  const open = settings.filter(({ permission }) => may(permission)).toSorted((one, other) => one.order - other.order);
  return (
    <div className={classes.frame}>
      <nav className={classes.navigation} aria-label="Settings">
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
