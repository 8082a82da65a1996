import { createRequire } from 'node:module';

const packageFile = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Version of the running code. */
export const version = packageFile.version;
