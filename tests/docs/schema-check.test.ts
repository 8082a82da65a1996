import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { startProduct } from '../product/index.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = file('docs/schema-check.md');
const [command = '', shown = ''] = ['sh', 'text'].map(
  (language) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(guide)?.[1] ?? '',
);

/** A field of a contact in the SDL, with its description. */
const fieldOf = (name: string) =>
  new RegExp(`(?<=^type Contact\\n(?:(?!^\\}).*\\n)*) {2}"""[^"]*"""\\n {2}${name}: String .*\\n`, 'm');

it('the example of the schema check is what it prints', async () => {
  await using product = await startProduct();
  const owner = await product.owner();
  const created = await owner.data<{ createOrganization: { organization: { id: string } } }>(
    'mutation { createOrganization(input: { name: "Second" }) { organization { id } } }',
  );
  const client = { 'graphql-client-name': 'shop', 'graphql-client-version': '1.2' };
  const titles = 'query Titles { contacts(first: 5) { nodes { jobTitle } } }';
  await owner.data(titles, {}, client);
  const second = { 'guardian-organization': created.createOrganization.organization.id };
  await owner.data(titles, {}, { ...client, ...second });

  const folder = mkdtempSync(join(tmpdir(), 'guardian-check-'));
  const proposed = join(folder, 'proposed.graphql');
  const supergraph = file('schema/supergraph.graphql')
    .replace(fieldOf('jobTitle'), '  street: String @join__field(graph: INSIGHTS)\n')
    .replace(fieldOf('country'), '');
  writeFileSync(proposed, supergraph);
  const env = { ...process.env, ...product.env, LOG_LEVEL: 'silent', NO_COLOR: '1' };
  // What was executed is written down every few seconds.
  const printed = await vi.waitFor(
    async () => {
      const run = promisify(exec)(command.trim().replace('proposed.graphql', proposed).replace('run ', 'run -s '), {
        env,
      });
      const { stdout } = await run.catch((error: { stdout: string }) => error);
      expect(stdout).toContain('2 organizations');
      return stdout;
    },
    { timeout: 120_000, interval: 1_000 },
  );
  rmSync(folder, { recursive: true });
  const withoutTime = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then').trim();
  expect(withoutTime(printed)).toBe(withoutTime(shown));
}, 300_000);
