export type HealthStatus = 'OPERATIONAL' | 'DEGRADED' | 'DOWN';
export type HealthUnit = 'MILLISECONDS' | 'BYTES' | 'RATIO' | 'COUNT' | 'SECONDS' | 'PER_SECOND';

/** What an indicator is, apart from its value. */
export interface IndicatorDefinition {
  /** `<component>.<figure>`. */
  id: string;
  name: string;
  description: string;
  component: ComponentId;
  unit: HealthUnit;
  /** How the values of several processes become the installation's. */
  across: 'max' | 'sum' | 'min';
  /** From which value the indicator counts as degraded or down; null: it informs only. */
  degradedAt: number | null;
  downAt: number | null;
}

export const components = {
  api: 'API',
  process: 'Process',
  database: 'Database',
  queue: 'Job queue',
  events: 'Event log',
  disk: 'Disk',
} as const;
export type ComponentId = keyof typeof components;

const indicator = (
  id: string,
  component: ComponentId,
  unit: HealthUnit,
  name: string,
  description: string,
  rest: Partial<Pick<IndicatorDefinition, 'across' | 'degradedAt' | 'downAt'>> = {},
): IndicatorDefinition => ({
  id,
  component,
  unit,
  name,
  description,
  across: 'max',
  degradedAt: null,
  downAt: null,
  ...rest,
});

/** Every indicator, in the order of the page. Limits are what users begin to notice, from running the product. */
export const indicators: readonly IndicatorDefinition[] = [
  indicator('api.requests', 'api', 'PER_SECOND', 'Requests', 'GraphQL requests a second, over the last minute.', {
    across: 'sum',
  }),
  indicator(
    'api.latency.p95',
    'api',
    'MILLISECONDS',
    'Latency p95',
    '95 % of the requests of the last minute were faster.',
    { degradedAt: 1000, downAt: 10_000 },
  ),
  indicator(
    'api.errors',
    'api',
    'RATIO',
    'Error rate',
    'Share of requests of the last minute that failed on our side.',
    { degradedAt: 0.01, downAt: 0.25 },
  ),
  indicator('api.sockets', 'api', 'COUNT', 'Open streams', 'WebSocket and SSE connections that are open now.', {
    across: 'sum',
  }),
  indicator(
    'process.eventLoop.p99',
    'process',
    'MILLISECONDS',
    'Event-loop delay p99',
    'How late the process runs its callbacks, over the last second.',
    { degradedAt: 200, downAt: 2000 },
  ),
  indicator('process.cpu', 'process', 'RATIO', 'CPU', 'CPU time of the process over the last second; 1 is one core.'),
  indicator('process.heap', 'process', 'RATIO', 'Heap', 'Used heap as share of the heap limit.', {
    degradedAt: 0.85,
    downAt: 0.97,
  }),
  indicator('process.memory', 'process', 'BYTES', 'Memory', 'Resident memory of the process.', { across: 'sum' }),
  indicator('process.uptime', 'process', 'SECONDS', 'Uptime', 'Time since the youngest process started.', {
    across: 'min',
  }),
  indicator(
    'database.latency',
    'database',
    'MILLISECONDS',
    'Database latency',
    'Time of a trivial query, with waiting for a connection.',
    { degradedAt: 250, downAt: 5000 },
  ),
  indicator(
    'database.connections',
    'database',
    'RATIO',
    'Connections',
    'Connections of the database in use, as share of its limit.',
    { degradedAt: 0.8, downAt: 0.97 },
  ),
  indicator('database.size', 'database', 'BYTES', 'Database size', 'Disk space of the database.'),
  indicator('queue.depth', 'queue', 'COUNT', 'Waiting jobs', 'Jobs that are due and not yet taken.', {
    degradedAt: 5000,
  }),
  indicator('queue.age', 'queue', 'SECONDS', 'Oldest waiting job', 'How long the oldest due job has been waiting.', {
    degradedAt: 30,
    downAt: 600,
  }),
  indicator('queue.failed', 'queue', 'COUNT', 'Failed jobs', 'Jobs that used up their attempts.', { degradedAt: 1 }),
  indicator(
    'events.lag',
    'events',
    'COUNT',
    'Event lag',
    'Events that were committed and not yet read by the slowest process.',
    { degradedAt: 2000, downAt: 100_000 },
  ),
  indicator('disk.used', 'disk', 'RATIO', 'Disk used', 'Used share of the disk that holds the data folder.', {
    degradedAt: 0.85,
    downAt: 0.97,
  }),
  indicator('disk.free', 'disk', 'BYTES', 'Disk free', 'Free space on the disk that holds the data folder.', {
    across: 'min',
  }),
];

/** Status of a value; one that can't be measured, such as a latency without requests, says nothing. */
export function statusOf(
  definition: Pick<IndicatorDefinition, 'degradedAt' | 'downAt'>,
  value: number | null,
): HealthStatus {
  const { degradedAt, downAt } = definition;
  if (value === null) return 'OPERATIONAL';
  if (downAt !== null && value >= downAt) return 'DOWN';
  return degradedAt !== null && value >= degradedAt ? 'DEGRADED' : 'OPERATIONAL';
}

const rank: Record<HealthStatus, number> = { OPERATIONAL: 0, DEGRADED: 1, DOWN: 2 };

/** The worst of the statuses; operational if there is none. */
export function worst(statuses: readonly HealthStatus[]): HealthStatus {
  return statuses.reduce((so, next) => (rank[next] > rank[so] ? next : so), 'OPERATIONAL');
}
