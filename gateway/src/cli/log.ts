import { join } from 'node:path';
import type { Environment } from '@guardian/platform/environment';
import { createLogger, type Logger } from '@guardian/platform/telemetry';
import { destination } from 'pino';

/**
 * The structured log of a command: beside a person's terminal it goes into a file of the data folder, else to standard
 * error, so that standard output holds what people read.
 *
 * @returns The logger, and the file, if it is one.
 */
export function openLog(environment: Environment): { log: Logger; file: string | null } {
  const file = process.stdout.isTTY ? join(environment.dataFolder, 'guardian.log') : null;
  return { log: createLogger(environment, destination({ dest: file ?? 2, mkdir: true, sync: true })), file };
}
