import { expect, it } from 'vitest';
import { startProduct } from '../product/index.ts';
import { openBrowser, phone } from './browser.ts';
import { ownerOf, type Person } from './people.ts';

/** What one would lose if the page had been loaded anew meanwhile. */
const mark = 'window.notReloaded = true';

async function createContact(by: Person, firstName: string): Promise<string> {
  const { createContact } = await by.client.data<{ createContact: { contact: { id: string } } }>(
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { message } } }',
    { input: { firstName, email: `${firstName.toLowerCase()}@example.com` } },
  );
  return createContact.contact.id;
}

it('open pages keep themselves right while others change things, also across a restart of the server', async () => {
  await using product = await startProduct();
  await using browser = await openBrowser();
  const owner = await ownerOf(product, 'Evergreen');
  const rose = await createContact(owner, 'Rose');
  await using list = await browser.visit(product.url, { cookie: owner.cookie });
  await using overview = await browser.visit(product.url, { cookie: owner.cookie, size: phone });
  await Promise.all([list.open('/contacts'), overview.open('/')]);
  const table = list.page.getByRole('table', { name: 'Contacts' });
  const live = list.page.getByRole('complementary').getByRole('status');
  await table.getByText('Rose', { exact: true }).waitFor();
  await live.getByText('Live').waitFor();
  await overview.page.getByRole('link', { name: /^Contacts\s*1$/ }).waitFor();
  for (const { page } of [list, overview]) await page.evaluate(mark);

  await createContact(owner, 'Iris');
  await table.getByText('Iris', { exact: true }).waitFor();
  await overview.page.getByRole('link', { name: /^Contacts\s*2$/ }).waitFor();
  await owner.client.data(
    'mutation ($id: ID!) { updateContact(id: $id, input: { company: "Gardens" }) { errors { message } } }',
    { id: rose },
  );
  await table.getByText('Gardens').waitFor();
  await owner.client.data('mutation ($id: ID!) { deleteContact(id: $id) { errors { message } } }', { id: rose });
  await table.getByText('Rose', { exact: true }).waitFor({ state: 'detached' });
  await overview.page.getByRole('link', { name: /^Contacts\s*1$/ }).waitFor();

  const gone = [/WebSocket/, /Failed to (load resource|fetch)/, /ERR_/];
  for (const visitor of [list, overview]) visitor.expectProblems(...gone);
  await product.process.end();
  await live.getByText('Reconnecting').waitFor();
  await product.restart();
  await createContact(owner, 'Lily');
  await live.getByText('Live').waitFor({ timeout: 40_000 });
  await table.getByText('Lily', { exact: true }).waitFor({ timeout: 40_000 });
  await overview.page.getByRole('link', { name: /^Contacts\s*2$/ }).waitFor({ timeout: 40_000 });
  for (const { page } of [list, overview]) expect(await page.evaluate('window.notReloaded')).toBe(true);
  await list.inspect();
}, 240_000);
