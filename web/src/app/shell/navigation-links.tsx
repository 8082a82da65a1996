import { Link, type LinkProps } from '@tanstack/react-router';
import { useMay, useViewer } from '../../graph/index.ts';
import type { NavigationGroup } from '../feature.ts';
import { navigation } from '../features.ts';
import classes from './rail.module.css';

const groups: NavigationGroup[] = ['Workspace', 'Organization', 'Developer', 'Installation'];

/** The pages this person may open. */
export function NavigationLinks() {
  const may = useMay();
  const { operator } = useViewer();
  const open = navigation
    .filter((item) => (!item.permission || may(item.permission)) && (!item.operator || operator))
    .toSorted((one, other) => one.order - other.order);
  return (
    <nav className={classes.navigation} aria-label="Main">
      {groups.map((group) => {
        const items = open.filter((item) => item.group === group);
        if (items.length === 0) return null;
        return (
          <div className={classes.group} key={group}>
            <h2 className={classes.groupName} id={`navigation-${group}`}>
              {group}
            </h2>
            <ul aria-labelledby={`navigation-${group}`}>
              {items.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to as LinkProps['to']}
                    activeOptions={{ exact: to === '/' || open.some((other) => other.to.startsWith(`${to}/`)) }}
                    className={classes.link}
                  >
                    <Icon size={17} stroke={1.7} aria-hidden="true" />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
