import type { ExecutionRowFragment } from '../../graph/generated/graphql.ts';
import { duration } from './duration.ts';
import { useNow } from './use-now.ts';

/** How long a run took, counted on while it goes on. */
export function RunTime({ execution }: { execution: Pick<ExecutionRowFragment, 'startedAt' | 'finishedAt'> }) {
  const now = useNow(!execution.finishedAt);
  return <>{duration(execution.startedAt, execution.finishedAt, now)}</>;
}
