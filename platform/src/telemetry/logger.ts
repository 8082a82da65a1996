import { type DestinationStream, type Logger, pino } from 'pino';
import type { Environment } from '../environment/index.ts';

export type { Logger };

/** Whatever could let a reader act as someone else never reaches the log. */
const secret = ['authorization', 'cookie', 'password', 'secret', 'token'];
const redact = secret.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`, `headers["${name}"]`]);

/** The structured log of the process: one JSON object a line on standard output. */
export function createLogger(environment: Pick<Environment, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: environment.logLevel,
    base: { service: 'guardian' },
    redact: { paths: redact, censor: '[redacted]' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
