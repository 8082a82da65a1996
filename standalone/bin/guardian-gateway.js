#!/usr/bin/env node
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `guardian-gateway needs Node 24, and this is ${process.version}: start it with npm, which brings its own.\n`,
  );
  process.exit(1);
}
// Loaded only now: an older Node could not read the modules.
await import('../src/main.ts');
