import type { Environment } from '@guardian/platform/environment';
import { withFreePort } from '../roles/free-port.ts';
import { readRole } from '../roles/role.ts';
import type { Command } from './command.ts';
import { openLog } from './log.ts';
import { stopRequest } from './stop-request.ts';
import { print, seconds, styled } from './terminal.ts';
import { version } from './version.ts';

/** Milliseconds a drain may take. */
const patience = 30_000;

export const start: Command = {
  name: 'start',
  description: `Starts everything in one process, or one part of it with --role. Without DATABASE_URL an embedded PostgreSQL
is started in the data folder. Parts that run apart need DATABASE_URL and a database that "guardian migrate" has
brought up to date. Ctrl-C stops cleanly.`,
  options: {
    role: {
      placeholder: '<role>',
      description: 'all (default), gateway, worker, or subgraph:<name>.',
    },
  },
  async run({ environment: read, options, underNpm }) {
    const role = readRole(options.role as string | undefined);
    const began = performance.now();
    const stop = stopRequest({ underNpm });
    const environment = role === 'worker' ? read() : await withFreePort(read());
    const { log, file } = openLog(environment);
    print(`\n  ${styled('bold', 'Guardian')} ${styled('dim', version)}${role === 'all' ? '' : ` · ${role}`}\n`);
    // The whole product, so that what is wrong with the start is said before it is loaded.
    const { startRole } = await import('./start-role.ts');
    const running = await startRole(role, environment, log);
    print(`\n  Ready in ${seconds(began)}\n`);
    if (role === 'all' || role === 'gateway') printAddresses(environment, running.setUpUrl);
    if (file !== null) print(`  ${styled('dim', `Log       ${file}`)}`);
    print(styled('dim', '  Ctrl-C stops.\n'));
    running.accept();
    await stop.requested;
    setTimeout(() => process.exit(1), patience).unref();
    print('  Stopping …');
    await running.stop();
    print('  Stopped.');
    return 0;
  },
};

function printAddresses({ url }: Environment, setUpUrl: string | null): void {
  const line = (name: string, path: string) => print(`  ${name.padEnd(9)} ${styled('cyan', new URL(path, url).href)}`);
  line('App', '/');
  line('GraphQL', '/graphql');
  line('Explorer', '/developer/graphiql');
  print();
  if (setUpUrl === null) return;
  print(`  ${styled('bold', 'First time here?')} Make your account with this link; it works once:`);
  print(`  ${styled('cyan', setUpUrl)}\n`);
}
