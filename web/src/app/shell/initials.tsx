import classes from './rail.module.css';

/** The first letters of a name, as a picture. */
export function Initials({ name, round = false }: { name: string; round?: boolean }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
    .toUpperCase();
  return (
    <span className={classes.initials} data-round={round || undefined} aria-hidden="true">
      {letters || '?'}
    </span>
  );
}
