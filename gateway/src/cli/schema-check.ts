import { readFile } from 'node:fs/promises';
import { StartError } from '@guardian/platform/environment';
import type { ClientUse } from '@guardian/platform/history';
import {
  apiSchemaOf,
  type CheckedChange,
  judgeChanges,
  type SchemaCheck,
  withClients,
} from '@guardian/platform/schema-check';
import type { GraphQLSchema } from 'graphql';
import { supergraphFile } from '../roles/gateway.ts';
import type { Command } from './command.ts';
import { organizationNamed } from './organization-named.ts';
import { print, styled } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const schemaCheck: Command = {
  name: 'schema check',
  description: `Compares the API of a proposed supergraph with the API of this version, and names the clients that used what would
break. Changes nothing, and works while Guardian runs. Exit code 1 if a breaking change affects a client.`,
  options: {
    supergraph: { placeholder: '<file>', description: 'The proposed supergraph, as SDL.' },
    organization: { placeholder: '<slug>', description: 'Slug or id of one organization; all when left out.' },
    days: { placeholder: '<days>', description: 'How far to look back, from 1 to 30; 30 when left out.' },
    strict: { description: 'Exit code 1 for any breaking change, used or not.' },
    json: { description: 'The result as JSON, for a pipeline.' },
  },
  async run({ environment, options, required }) {
    const file = required('supergraph');
    const named = typeof options.organization === 'string' ? options.organization : null;
    const days = daysOf(options.days);
    const after = await apiOf(file);
    const before = await apiOf(supergraphFile);
    return withRuntime(environment(), async (runtime) => {
      const organizationId = named === null ? null : (await organizationNamed(runtime, named)).organizationId;
      const since = new Date(Date.now() - days * 86_400_000);
      const check = await withClients(runtime.database, judgeChanges(before, after), { since, organizationId });
      const breaking = check.changes.filter(({ severity }) => severity === 'BREAKING');
      const affecting = breaking.filter(({ clients }) => clients.length > 0);
      const passed = affecting.length === 0 && !(options.strict === true && breaking.length > 0);
      if (options.json === true) print(JSON.stringify({ passed, since, ...check }, null, 2));
      else report(check, breaking.length, affecting.length, days);
      return passed ? 0 : 1;
    });
  },
};

function daysOf(given: string | true | undefined): number {
  const days = given === undefined ? 30 : Number(given);
  if (days >= 1 && days <= 30) return days;
  throw new StartError(`--days must be a number from 1 to 30, but is "${given}".`);
}

/** What clients see of the supergraph in a file. */
async function apiOf(file: string | URL): Promise<GraphQLSchema> {
  const sdl = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} can't be read: ${error.code}.`);
  });
  try {
    return apiSchemaOf(sdl);
  } catch (error) {
    throw new StartError(`${file} is no supergraph: ${(error as Error).message.split('\n')[0]}`);
  }
}

function report({ changes, notTold }: SchemaCheck, breaking: number, affecting: number, days: number): void {
  if (changes.length === 0) print('  Nothing changes for clients.');
  for (const change of changes) {
    print(`  ${labelOf(change)} ${change.description} ${styled('dim', `(${change.coordinate})`)}`);
    for (const client of change.clients)
      print(`${' '.repeat(21)}${change.certain ? 'breaks' : 'can break'} ${said(client)}`);
  }
  if (breaking > 0) {
    const last = days === 1 ? 'the last day' : `the last ${days} days`;
    print(`\n  Breaking changes: ${breaking}, of which ${affecting} affect clients of ${last}.`);
  }
  if (notTold > 0) {
    print(`  Not known is what ${notTold} executions used: their operations were too many to be told apart.`);
  }
}

function labelOf({ severity, clients }: CheckedChange): string {
  const pad = (label: string) => label.padEnd(18);
  if (severity === 'SAFE') return styled('green', pad('safe'));
  if (severity === 'DANGEROUS') return styled('yellow', pad('dangerous'));
  return clients.length > 0 ? styled('red', pad('breaking')) : styled('yellow', pad('breaking, unused'));
}

/** `shop 1.2: 3 times, last at 2026-05-04 09:00 UTC, 1 organization`. */
function said({ name, version, count, lastSeenAt, organizations }: ClientUse): string {
  const client = [name === '' ? 'a client without a name' : name, version].filter((text) => text !== '').join(' ');
  const last = lastSeenAt.toISOString().slice(0, 16).replace('T', ' ');
  const times = count === 1 ? 'once' : `${count} times`;
  const where = organizations === 1 ? '1 organization' : `${organizations} organizations`;
  // What a client calls itself is its own words: none of them may steer the terminal.
  return `${client.replace(/\p{C}/gu, '?')}: ${times}, last at ${last} UTC, ${where}`;
}
