import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon?: Icon;
  title: string;
  /** What this place is for, or what to do next. */
  description?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon: Picture, title, description, action }: Props) {
  return (
    <div className={classes.state}>
      {Picture ? (
        <span className={classes.icon} aria-hidden="true">
          <Picture size={24} stroke={1.6} />
        </span>
      ) : null}
      <p className={classes.title}>{title}</p>
      {description ? <div className={classes.description}>{description}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
