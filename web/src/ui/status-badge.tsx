import { labelOf } from './label-of.ts';
import classes from './status-badge.module.css';

export type Tone = 'good' | 'attention' | 'bad' | 'info' | 'neutral';

const tones: Record<string, Tone> = {
  ACTIVE: 'good',
  OPERATIONAL: 'good',
  SUCCEEDED: 'good',
  COMPLETED: 'good',
  ACCEPTED: 'good',
  SENT: 'good',
  RESOLVED: 'good',
  ENABLED: 'good',
  RUNNING: 'info',
  QUEUED: 'info',
  UPLOADED: 'info',
  PENDING: 'info',
  INFO: 'info',
  KEPT: 'info',
  WAITING: 'attention',
  PAUSED: 'attention',
  DEGRADED: 'attention',
  WARNING: 'attention',
  ACKNOWLEDGED: 'attention',
  MEDIUM: 'attention',
  FAILED: 'bad',
  DOWN: 'bad',
  CRITICAL: 'bad',
  OPEN: 'bad',
  FIRING: 'bad',
  HIGH: 'bad',
};

interface Props {
  /** A value of one of the schema's enums, e.g. `RUNNING`. */
  status: string;
  label?: string;
  tone?: Tone;
}

/** A status in words and in colour, never in colour alone. What is going on right now breathes. */
export function StatusBadge({ status, label = labelOf(status), tone = tones[status] ?? 'neutral' }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} data-moving={status === 'RUNNING' || undefined} aria-hidden="true" />
      {label}
    </span>
  );
}
