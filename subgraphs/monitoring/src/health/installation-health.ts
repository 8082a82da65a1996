import {
  type ComponentId,
  components,
  type HealthStatus,
  type IndicatorDefinition,
  indicators,
  statusOf,
  worst,
} from './indicators.ts';

export type HealthValues = Record<string, number | null>;

/** What one process measured, as it stands in the database. */
export interface ProcessReport {
  role: string;
  startedAt: Date;
  sampledAt: Date;
  values: HealthValues;
}

export interface MeasuredIndicator extends Omit<IndicatorDefinition, 'component' | 'across'> {
  component: string;
  value: number | null;
  status: HealthStatus;
}

/** The installation as of one moment: the value of the signal `system.health`. Dates are ISO strings. */
export interface InstallationHealth {
  status: HealthStatus;
  sampledAt: string;
  startedAt: string;
  version: string;
  components: { id: ComponentId; name: string; status: HealthStatus }[];
  indicators: MeasuredIndicator[];
}

/** A process that has been silent for longer than this is gone and no longer counts. Milliseconds. */
export const silence = 5000;

/** Joins the values of the processes: the worst latency, the sum of sockets, the least free disk. */
export function joinReports(reports: readonly ProcessReport[]): HealthValues {
  return Object.fromEntries(
    indicators.map(({ id, across }) => {
      const values = reports.map((report) => report.values[id]).filter((value) => typeof value === 'number');
      if (values.length === 0) return [id, null];
      if (across === 'sum') return [id, values.reduce((sum, value) => sum + value, 0)];
      return [id, across === 'max' ? Math.max(...values) : Math.min(...values)];
    }),
  );
}

/** The installation's health from the reports of its processes. */
export function installationHealth(reports: readonly ProcessReport[], now: Date, version: string): InstallationHealth {
  const values = joinReports(reports);
  const measured = indicators.map(({ across: _across, ...definition }): MeasuredIndicator => {
    const value = values[definition.id] ?? null;
    return { ...definition, value, status: statusOf(definition, value) };
  });
  const started = reports.map((report) => report.startedAt.getTime());
  return {
    status: worst(measured.map((indicator) => indicator.status)),
    sampledAt: now.toISOString(),
    startedAt: new Date(started.length === 0 ? now : Math.min(...started)).toISOString(),
    version,
    components: componentsOf(measured),
    indicators: measured,
  };
}

function componentsOf(measured: readonly MeasuredIndicator[]): InstallationHealth['components'] {
  const ids = Object.keys(components) as ComponentId[];
  return ids.map((id) => {
    const own = measured.filter((indicator) => indicator.component === id);
    return { id, name: components[id], status: worst(own.map((indicator) => indicator.status)) };
  });
}
