import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
/** A field of a contact in the SDL, with its description. */
const jobTitle = /(?<=^type Contact\n(?:(?!^\}).*\n)*) {2}"""[^"]*"""\n {2}jobTitle: String .*\n/m;

it('shows what is served, and says of a schema whom it would break', async () => {
  const owner = await ownerOf(on.product, 'Schema shop');
  const headers = { 'graphql-client-name': 'shop', 'graphql-client-version': '1.2' };
  await owner.client.data('{ contacts(first: 5) { nodes { jobTitle } } }', {}, headers);
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/supergraphs');
  await page.getByText('Served', { exact: true }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: /^Changes of supergraph/ }).click();
  await page.getByText('It is the first that is kept').waitFor();
  await visitor.inspect();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Check a schema' }).click();
  const sdl = page.getByLabel('SDL');
  await sdl.fill('type Query {');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText(/^Line 1, column 13: /).waitFor();
  await visitor.inspect();
  // What was executed is written down every few seconds.
  await new Promise((done) => setTimeout(done, 6_000));
  await page.locator('input[type=file]').setInputFiles({
    name: 'proposed.graphql',
    mimeType: 'text/plain',
    buffer: Buffer.from(supergraph.replace(jobTitle, '')),
  });
  await expect.poll(() => sdl.inputValue().then(({ length }) => length)).toBeGreaterThan(100_000);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('Breaking changes: 1, of which 1 affect clients').waitFor({ timeout: 60_000 });
  await page.getByText('shop 1.2').waitFor();
  await visitor.inspect();
}, 180_000);

it('shows what changed since the supergraph before', async () => {
  const owner = await ownerOf(on.product, 'Diff shop');
  const sql = postgres(on.product.env.DATABASE_OWNER_URL ?? '', { max: 1 });
  await sql`insert into platform.supergraph (hash, sdl, subgraphs, version, first_served_at, last_served_at) values
    (${'0'.repeat(64)}, ${supergraph.replace(jobTitle, '')}, ${['insights']}, '0.0.9', now() - interval '1 day', now() - interval '1 day')`;
  await sql.end();
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/supergraphs');
  await page.getByText('Earlier', { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: /^Changes of supergraph (?!0{10})/ })
    .first()
    .click();
  await page.getByText('Contact.jobTitle was added.').waitFor({ timeout: 60_000 });
  await page.getByText('No breaking change.').waitFor();
  await visitor.inspect();
}, 120_000);
