export {
  createLiveCounts,
  type LiveCounts,
  type LiveSnapshot,
  type LiveTransport,
  type StreamKind,
} from './live-counts.ts';
export { liveMetrics, liveSnapshot } from './live-metrics.ts';
export { createLogger, type Logger } from './logger.ts';
export { type Metrics, metrics } from './metrics.ts';
export { requestId } from './request-id.ts';
export {
  consumerSpan,
  markFailed,
  presentTrace,
  SpanKind,
  serverSpan,
  span,
  traceFields,
  traceHeaders,
  underSpan,
} from './span.ts';
export { isTracing, startTracing } from './tracing.ts';
export { createTraffic, type Traffic, type TrafficWindow, traffic } from './traffic.ts';
