export { enqueueIn, enqueueWith, type Jobs, openJobs } from './enqueue.ts';
export { defineJob, type Job, type JobContext, type JobSpec, type Reaction } from './job.ts';
export { type QueueStats, queueStats } from './queue-stats.ts';
export { fire, nextTime, type ScheduleDefinition, schedule } from './schedule.ts';
export { startWorkers, type Workers, type WorkersOptions } from './start-workers.ts';
