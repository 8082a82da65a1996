export { createLogger, type Logger } from './logger.ts';
export { type Metrics, metrics } from './metrics.ts';
export { requestId } from './request-id.ts';
export { span } from './span.ts';
export { startTracing } from './tracing.ts';
export { createTraffic, type Traffic, type TrafficWindow, traffic } from './traffic.ts';
