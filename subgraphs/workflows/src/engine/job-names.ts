/** Goes on with a run until it waits or is over. */
export const advanceJob = 'workflows.advance';
/** Starts a run for an event. */
export const startByEventJob = 'workflows.startByEvent';
/** Starts a run for a time of a schedule. */
export const startByScheduleJob = 'workflows.startBySchedule';
/** Finds the schedules that are due, and runs that were left lying. */
export const tickJob = 'workflows.tick';
/** Pauses workflows whose publishers lost what they need. */
export const reviewRightsJob = 'workflows.reviewRights';
