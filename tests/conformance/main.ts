import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = `npm run conformance -- live [--url URL --key KEY] [options]

  Holds a server to docs/protocol.md: its subscriptions over WebSocket and server-sent events. Without --url the
  product is started for it.

  --url             where the server is, e.g. http://localhost:4000
  --key             an API key that may do what the operations do
  --other-key       a key of another organization: its cursors must be refused
  --expired-cursor  a position that is no longer kept
  --drain-seconds   for how long a client may take nothing of what waits for it (60)
  --cookie          a session's cookie, for the tests in a browser
  --operations      a JSON file with the operations to use: see tests/conformance/live/target.ts`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    key: { type: 'string' },
    'other-key': { type: 'string' },
    'expired-cursor': { type: 'string' },
    'drain-seconds': { type: 'string' },
    cookie: { type: 'string' },
    operations: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals[0] !== 'live' || (values.url !== undefined && values.key === undefined)) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 1;
} else {
  const given = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const env = Object.fromEntries(
    given.map(([name, value]) => [`CONFORMANCE_${name.toUpperCase().replace('-', '_')}`, value]),
  );
  const root = new URL('../..', import.meta.url).pathname;
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/conformance/live'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
