/** Schemas whose tables belong to organizations. `identity` belongs to people, `graphile_worker` to the queue; see below. */
export const tenantSchemas = [
  'platform',
  'access',
  'tenants',
  'workflows',
  'insights',
  'monitoring',
  'developer',
] as const;

/**
 * Every table in those schemas that is no tenant table, with the reason. A table that is neither here nor protected
 * stops the start: `schema.table`.
 * Whole schemas outside: `identity` (a person exists before and across organizations; guardian_app has no grant on it)
 * and `graphile_worker` (payloads hold ids only; guardian_app has no grant on it).
 */
export const exceptions: Readonly<Record<string, string>> = {
  'platform.migration': 'which migrations ran; guardian_system reads it',
  'platform.event_partition': 'the ranges of the log; no rows of organizations',
  'platform.epoch': 'the line of history that cursors belong to',
  'platform.consumer': 'positions of the readers of the log',
  'platform.signal': 'latest values of signals, also of the installation; only guardian_system reads it',
  'platform.access_event': 'the access lane, also of sessions; only guardian_system reads it',
  'monitoring.tick': 'when work of the installation was last done; only guardian_system uses it',
  'monitoring.process_health': 'figures of the processes of the installation; only guardian_system reads it',
  'monitoring.health_sample': 'figures of the installation; only guardian_system reads it',
  'platform.worker': 'which workers are alive; only guardian_system reads it',
  'platform.schedule': 'when the schedules of the installation last fired',
  'platform.mail': 'what the installation sends, also before anyone is a member; only guardian_system reads it',
  'platform.supergraph': 'what the gateways of the installation served; only guardian_system reads it',
  'access.limit_plan': 'plans of rate limits, of the installation; only guardian_system reads it',
  'access.limit_plan_quota': 'what the plans of rate limits grant; only guardian_system reads it',
  'access.operator': 'who administers the installation, apart from any organization',
};
