import { defineJob } from '@guardian/platform/jobs';
import { advanceExecution } from './advance-execution.ts';
import { advanceJob } from './job-names.ts';
import type { RunKey } from './load-run.ts';

/** Many attempts: what fails here is the database or the process, not the author's step. */
export const advanceRun = defineJob<RunKey>(advanceJob, { maxAttempts: 25 }, (key, { runtime, signal }) =>
  advanceExecution(runtime, key, signal),
);
