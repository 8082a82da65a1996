import { parseArgs } from 'node:util';
import { readEnvironment, StartError } from '@guardian/platform/environment';
import type { Command, Invocation } from './command.ts';
import { print, printError, styled } from './terminal.ts';

interface Entry {
  /** One line for the list of commands. */
  summary: string;
  /** Each command is loaded only when asked for: most of them need the whole product. */
  load(): Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'Start Guardian: database, graph, workers and web app on one port.',
    load: async () => (await import('./start.ts')).start,
  },
  migrate: {
    summary: 'Bring the database to this version.',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  doctor: {
    summary: 'Say what is wrong with an installation.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  'create-admin': {
    summary: 'Make a person who administers the installation.',
    load: async () => (await import('./create-admin.ts')).createAdmin,
  },
  'create-key': {
    summary: 'Make an API key for an organization.',
    load: async () => (await import('./create-key.ts')).createKey,
  },
  'set-region': {
    summary: 'Say in which region the data of an organization is kept.',
    load: async () => (await import('./set-region.ts')).setRegion,
  },
  'keys rotate': {
    summary: 'Replace the keys that seal what is sensitive.',
    load: async () => (await import('./rotate-keys.ts')).rotateKeys,
  },
  audit: {
    summary: 'Check that nobody changed the audit log.',
    load: async () => (await import('./audit.ts')).audit,
  },
  'schema check': {
    summary: 'Say which clients a proposed supergraph would break.',
    load: async () => (await import('./schema-check.ts')).schemaCheck,
  },
  backup: {
    summary: 'Write everything in the database into a folder.',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'Bring the database to what a backup holds.',
    load: async () => (await import('./restore.ts')).restore,
  },
};

/** Runs a command line and resolves with the exit code: 0, or 1 after one sentence that says why. */
export async function runCommandLine(
  args: readonly string[],
  source: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { name, rest } = nameOf(args);
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') return overview();
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry === undefined) {
      throw new StartError(`There is no command "${name}"; choose ${Object.keys(commands).join(', ')}.`);
    }
    const command = await entry.load();
    if (rest.includes('--help') || rest.includes('-h')) return help(command);
    return await command.run(invocation(command, rest, source));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    printError(error.message);
    return 1;
  }
}

/** A command is named by one word, or by two. */
function nameOf([first, second, ...rest]: readonly string[]): { name: string | undefined; rest: string[] } {
  const both = `${first} ${second}`;
  if (Object.hasOwn(commands, both)) return { name: both, rest };
  return { name: first, rest: second === undefined ? [] : [second, ...rest] };
}

function invocation(
  command: Command,
  args: readonly string[],
  source: Readonly<Record<string, string | undefined>>,
): Invocation {
  const options = optionsOf(command, args);
  return {
    environment: () => readEnvironment(source),
    options,
    required(name) {
      const value = options[name];
      if (typeof value === 'string' && value !== '') return value;
      throw new StartError(`${command.name} needs --${name} ${command.options[name]?.placeholder}; see --help.`);
    },
    underNpm: source.npm_lifecycle_event !== undefined,
  };
}

function optionsOf(command: Command, args: readonly string[]): Invocation['options'] {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { placeholder }]) => [
      name,
      { type: placeholder === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const allowPositionals = command.actions !== undefined;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    requireAction(command, positionals);
    return values as Invocation['options'];
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${sentence(error, command)} See \`guardian ${command.name} --help\`.`);
  }
}

function requireAction({ name, actions }: Command, given: readonly string[]): void {
  if (actions === undefined || (given.length === 1 && Object.hasOwn(actions, given[0] ?? ''))) return;
  throw new StartError(`Say what to do: guardian ${name} ${Object.keys(actions).join('|')}.`);
}

function sentence(error: unknown, command: Command): string {
  const { code, message } = error as { code?: string; message: string };
  const named = /'([^']+)'/.exec(message)?.[1]?.split(' ')[0];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${command.name} has no option ${named}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `${command.name} takes no argument "${named}".`;
  return `${message.split('.')[0]}.`;
}

function overview(): number {
  print(`${styled('bold', 'guardian')} <command> [options]\n`);
  for (const [name, { summary }] of Object.entries(commands)) print(`  ${name.padEnd(14)} ${summary}`);
  print(`\nEach command has --help. In the project: npm run guardian -- <command>`);
  return 0;
}

function help({ name, description, actions = {}, options }: Command): number {
  const action = Object.keys(actions).length > 0 ? ` ${Object.keys(actions).join('|')}` : '';
  print(
    `${styled('bold', `guardian ${name}${action}`)}${Object.keys(options).length > 0 ? ' [options]' : ''}\n\n${description}\n`,
  );
  for (const [each, text] of Object.entries(actions)) print(`  ${each.padEnd(26)} ${text}`);
  for (const [option, { placeholder, description: text }] of Object.entries(options)) {
    print(`  ${`--${option}${placeholder ? ` ${placeholder}` : ''}`.padEnd(26)} ${text}`);
  }
  print(`  ${'--help'.padEnd(26)} This text.`);
  return 0;
}
