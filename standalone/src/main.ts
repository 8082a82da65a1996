import { enableCompileCache } from 'node:module';

enableCompileCache(new URL('../../node_modules/.cache/guardian', import.meta.url).pathname);
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
