import { type ConnectionState, useConnectionState } from '../../graph/index.ts';
import { Hint } from '../../ui/index.ts';
import classes from './connection-mark.module.css';

const words: Record<ConnectionState, { label: string; hint: string }> = {
  idle: { label: 'Not live', hint: 'This page follows nothing that changes.' },
  connecting: { label: 'Connecting', hint: 'The live connection is being opened.' },
  live: { label: 'Live', hint: 'What changes shows at once.' },
  lost: { label: 'Reconnecting', hint: 'The connection was lost. Nothing is missed: it goes on where it stopped.' },
};

/** Whether what is on screen is live. */
export function ConnectionMark({ compact = false }: { compact?: boolean }) {
  const state = useConnectionState();
  const { label, hint } = words[state];
  return (
    <Hint label={hint}>
      <span className={classes.mark} data-state={state} role="status" aria-live="polite">
        <span className={classes.dot} aria-hidden="true" />
        <span className={compact ? classes.compact : undefined}>{label}</span>
      </span>
    </Hint>
  );
}
