import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface Props {
  title: string;
  /** Title of the browser tab, where it says more than `title`. */
  documentTitle?: string;
  description?: ReactNode;
  /** What stands above the title, e.g. a link back to the list. */
  back?: ReactNode;
  /** What belongs to the title, e.g. a status. */
  badge?: ReactNode;
  actions?: ReactNode;
}

/** Names the page, also in the browser's tab; its heading takes the focus when the route changes. */
export function PageHeader({ title, documentTitle = title, description, back, badge, actions }: Props) {
  return (
    <header className={classes.header}>
      <title>{`${documentTitle} · Guardian`}</title>
      <div className={classes.words}>
        {back ? <div className={classes.back}>{back}</div> : null}
        <div className={classes.line}>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          {badge}
        </div>
        {description ? <div className={classes.description}>{description}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  );
}
