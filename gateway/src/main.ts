const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Guardian needs Node 24, and this is ${process.version}: start it with npm (npm start), which brings its own.`,
  );
  process.exit(1);
}
// Loaded only now: an older Node could not read the modules.
const { enableCompileCache } = await import('node:module');
enableCompileCache(new URL('../../node_modules/.cache/guardian', import.meta.url).pathname);
const { runCommandLine } = await import('./cli/run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
