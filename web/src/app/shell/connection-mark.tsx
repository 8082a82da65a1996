import { useConnectionState } from '../../graph/index.ts';
import { Hint } from '../../ui/index.ts';
import classes from './connection-mark.module.css';
import { connectionWords } from './connection-words.ts';

/** Whether what is on screen is live. */
export function ConnectionMark({ compact = false }: { compact?: boolean }) {
  const state = useConnectionState();
  const { label, hint } = connectionWords(state);
  return (
    <Hint label={hint}>
      <span className={classes.mark} data-state={state.phase} role="status" aria-live="polite">
        <span className={classes.dot} aria-hidden="true" />
        <span className={compact ? classes.compact : undefined}>{label}</span>
      </span>
    </Hint>
  );
}
