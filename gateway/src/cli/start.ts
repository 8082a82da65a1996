import { migrate } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';
import type { Logger } from '@guardian/platform/telemetry';
import { definitions, firstSetup } from '../mount.ts';
import { withFreePort } from '../roles/free-port.ts';
import { startGateway } from '../roles/gateway.ts';
import { type Role, readRole } from '../roles/role.ts';
import { type Running, together } from '../roles/running.ts';
import { startSubgraph } from '../roles/subgraph.ts';
import { startServicesOfEveryRole, startWorker } from '../roles/worker.ts';
import { openRuntime } from '../runtime.ts';
import { buildWebApp } from './build-web-app.ts';
import type { Command } from './command.ts';
import { holdDatabase } from './database.ts';
import { openLog } from './log.ts';
import { stopRequest } from './stop-request.ts';
import { done, print, seconds, styled } from './terminal.ts';
import { version } from './version.ts';

export const start: Command = {
  name: 'start',
  summary: 'Start Guardian: database, graph, workers and web app on one port.',
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
    const running = await startRole(role, environment, log);
    print(`\n  Ready in ${seconds(began)}\n`);
    if (role === 'all' || role === 'gateway') await printAddresses(environment, running.setUpUrl);
    if (file !== null) print(`  ${styled('dim', `Log       ${file}`)}`);
    print(styled('dim', '  Ctrl-C stops.\n'));
    await stop.requested;
    const patience = setTimeout(() => process.exit(1), 30_000);
    patience.unref();
    print('  Stopping …');
    await running.stop();
    print('  Stopped.');
    return 0;
  },
};

interface Started extends Running {
  /** Where the first person makes their account; null once somebody has. */
  setUpUrl: string | null;
}

/** Starts a role and all it stands on; what was started is stopped again if a later part can't start. */
async function startRole(role: Role, environment: Environment, log: Logger): Promise<Started> {
  const parts: Running[] = [];
  try {
    const serves = role === 'all' || role === 'gateway';
    const building = serves ? buildWebApp() : null;
    // The build may fail before anybody waits for it.
    building?.catch(() => {});
    const began = performance.now();
    const database = await holdDatabase(environment, log, { beside: false });
    parts.push({ stop: async () => database[Symbol.asyncDispose]() });
    if (role === 'all') await migrate({ ownerUrl: database.ownerUrl, url: database.url, log });
    done('Database', `${database.embedded ? 'embedded PostgreSQL' : 'PostgreSQL'}, ${seconds(began)}`);
    const opened = await openRuntime(environment, { role, databaseUrl: database.url, log });
    parts.push({ stop: opened.close });
    const { runtime } = opened;
    await building;
    // Before the door opens, so that who is let in by it finds the account that the environment names.
    const setUpUrl = serves ? await firstSetup(runtime) : null;
    if (serves) {
      const graphBegan = performance.now();
      parts.push(await startGateway({ runtime, definitions }));
      done('Graph', `${definitions.length} subgraphs, ${seconds(graphBegan)}`);
    }
    if (role.startsWith('subgraph:')) parts.push(await startSubgraph(runtime, definitions, role.slice(9)));
    if (role === 'all' || role === 'worker') {
      parts.push(await startWorker(runtime, definitions));
      done('Workers', 'jobs and schedules');
    }
    parts.push(await startServicesOfEveryRole(runtime, definitions));
    return { setUpUrl, stop: together(parts).stop };
  } catch (error) {
    await together(parts).stop();
    throw error;
  }
}

async function printAddresses({ url }: Environment, setUpUrl: string | null): Promise<void> {
  const line = (name: string, path: string) => print(`  ${name.padEnd(9)} ${styled('cyan', new URL(path, url).href)}`);
  line('App', '/');
  line('GraphQL', '/graphql');
  line('Explorer', '/developer/graphiql');
  if (setUpUrl === null) return print();
  print(`\n  ${styled('bold', 'First time here?')} Make your account with this link; it works once:`);
  print(`  ${styled('cyan', setUpUrl)}\n`);
}
