import { metrics as api, type Meter } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

export interface Metrics {
  /** OpenTelemetry meter of the process; names are made Prometheus names by the exporter. */
  meter: Meter;
  /** All metrics in the Prometheus text format, version 0.0.4. */
  prometheus(): Promise<string>;
}

let shared: Metrics | undefined;

/** The metrics of the process. One registry, whatever number of parts asks for it. */
export function metrics(): Metrics {
  shared ??= open();
  return shared;
}

function open(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'guardian' }),
    readers: [exporter],
  });
  api.setGlobalMeterProvider(provider);
  const serializer = new PrometheusSerializer();
  return {
    meter: provider.getMeter('guardian'),
    async prometheus() {
      const { resourceMetrics } = await exporter.collect();
      return serializer.serialize(resourceMetrics);
    },
  };
}
