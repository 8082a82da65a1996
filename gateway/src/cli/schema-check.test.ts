import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationHistory } from '@guardian/platform/history';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { summariseOperation } from '../execute/summarise-operation.ts';
import { loadSupergraph } from '../execute/supergraph.ts';
import { runCommandLine } from './run.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;
let folder = '';
let supergraph = '';
let output = '';

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
  folder = await mkdtemp(join(tmpdir(), 'guardian-schema-'));
  supergraph = await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { schema } = loadSupergraph(supergraph);
  const silent = { warn: (...said: unknown[]) => expect.fail(JSON.stringify(said)) };
  const history = new OperationHistory(database, silent as never, (known) =>
    summariseOperation(schema, known as never),
  );
  executed(history, ours, 'query Titles { contacts(first: 5) { nodes { jobTitle } } }', 'shop', '1.2');
  executed(history, theirs, 'query Titles { contacts(first: 5) { nodes { jobTitle } } }', 'shop', '1.2');
  executed(history, theirs, 'query Late { contacts(first: 5) { nodes { id ... @defer { phone } } } }', 'till', '');
  await history.close();
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  output = '';
  const keep = (text: unknown) => {
    output += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

function executed(history: OperationHistory, of: TestOrganization, text: string, name: string, version: string): void {
  const document = parse(text);
  const { organizationId } = of.owner.request();
  const answered = { organizationId, client: { name, version }, milliseconds: 3, cost: 7, failed: false };
  history.answered({ document, operation: document.definitions[0] as object }, answered);
}

/** Checks the product's supergraph without lines that match, and with others in place of them. */
async function check(without: RegExp, instead: string, ...args: string[]): Promise<number> {
  const file = join(folder, 'proposed.graphql');
  const proposed = supergraph.replace(without, instead);
  await writeFile(file, proposed);
  return run('--supergraph', file, ...args);
}

const run = (...args: string[]) =>
  runCommandLine(['schema', 'check', ...args], {
    GUARDIAN_DATA: folder,
    LOG_LEVEL: 'silent',
    NO_COLOR: '1',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
  });

/** A field of a contact in the SDL, with its description. */
const fieldOf = (name: string) =>
  new RegExp(`(?<=^type Contact\\n(?:(?!^\\}).*\\n)*) {2}"""[^"]*"""\\n {2}${name}: String .*\\n`, 'm');
const [jobTitle, country] = [fieldOf('jobTitle'), fieldOf('country')];
const street = '  street: String @join__field(graph: INSIGHTS)\n';

describe('guardian schema check', () => {
  it('names the clients of all organizations that a removed field breaks', async () => {
    expect(await check(jobTitle, street)).toBe(1);
    expect(output).toContain('breaking           Contact.jobTitle was removed.');
    expect(output).toMatch(/breaks shop 1\.2: 2 times, last at \d{4}-\d\d-\d\d \d\d:00 UTC, 2 organizations\n/);
    expect(output).toContain('safe               Contact.street was added.');
    expect(output).toContain('Breaking changes: 1, of which 1 affect clients of the last 30 days.');
    expect(output).not.toContain('till');
  });

  it('passes what breaks nobody, unless it is to be strict', async () => {
    expect(await check(country, '')).toBe(0);
    expect(output).toContain('breaking, unused   Contact.country was removed.');
    expect(await check(country, '', '--strict')).toBe(1);
  });

  it('looks at one organization alone when it is named', async () => {
    const slug = ours.slug;
    expect(await check(jobTitle, '', '--organization', slug, '--json')).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      passed: false,
      notTold: 0,
      changes: [
        {
          severity: 'BREAKING',
          type: 'FIELD_REMOVED',
          coordinate: 'Contact.jobTitle',
          certain: true,
          clients: [{ name: 'shop', version: '1.2', count: 1, organizations: 1 }],
        },
      ],
    });
  });

  it('does not count what was executed before the time it looks at', async () => {
    await database.system`update platform.operation_usage set hour = hour - interval '3 days'`;
    expect(await check(jobTitle, '', '--days', '2')).toBe(0);
    expect(output).toContain('breaking, unused   Contact.jobTitle was removed.');
    expect(await check(jobTitle, '', '--days', '5')).toBe(1);
  });

  it('says how much it can not know', async () => {
    await database.system`
      insert into platform.operation_usage
      select organization_id, now(), '', '', '', 41, 0, latency, cost from platform.operation_usage limit 1`;
    expect(await check(/$/, '')).toBe(0);
    expect(output).toContain('Nothing changes for clients.');
    expect(output).toContain('Not known is what 41 executions used');
  });

  it.each([
    [[], '--supergraph'],
    [['--supergraph', '/nowhere'], "/nowhere can't be read: ENOENT."],
    [['--supergraph', 'package.json'], 'package.json is no supergraph'],
    [['--supergraph', 'schema/supergraph.graphql', '--days', '31'], '--days must be a number from 1 to 30'],
    [['--supergraph', 'schema/supergraph.graphql', '--organization', 'nobody'], 'There is no organization "nobody"'],
  ])('says in one sentence what is wrong: %j', async (args, words) => {
    expect(await run(...args)).toBe(1);
    expect(output).toContain(words);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});
