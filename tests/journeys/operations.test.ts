import { expect, it } from 'vitest';
import { withKey } from '../product/index.ts';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('registers a manifest, closes the graph to everything else, and opens it again', async () => {
  const owner = await ownerOf(on.product, 'Closed shop');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/operations');
  await page.getByText('No operations registered').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Register' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Manifest').fill('{ "till-1": "{ nonsense }" }');
  await dialog.getByRole('button', { name: 'Register' }).click();
  await dialog.getByText(/Cannot query field "nonsense"/).waitFor();
  await visitor.inspect();
  await dialog.getByLabel('Manifest').fill('{ "till-1": "query People { contacts { nodes { id } } }" }');
  await dialog.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('region', { name: 'Document' }).or(page.getByLabel('Document')).waitFor();
  await visitor.inspect();
  await page.keyboard.press('Escape');

  const code = async () =>
    (await owner.client.ask('{ contacts { totalCount } }')).errors?.[0]?.extensions.code ?? 'executed';
  const flip = async (verb: string) => {
    await page.getByRole('switch', { name: 'Registered operations only' }).click();
    await page.getByRole('dialog').getByRole('button', { name: verb }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await flip('Refuse others');
  await expect.poll(code).toBe('PERSISTED_OPERATION_ONLY');
  await page.reload();
  await page.getByRole('button', { name: 'People', exact: true }).waitFor();
  await flip('Execute all');
  await expect.poll(code).toBe('executed');
}, 120_000);

it('holds one key to registered operations, and lets it go', async () => {
  const owner = await ownerOf(on.product, 'Key shop');
  const { createApiKey } = await owner.client.data<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "Till", scopes: ["contact.read"] }) { secret } }',
  );
  const key = withKey(on.product.url, createApiKey.secret);
  const code = async () => (await key.ask('{ contacts { totalCount } }')).errors?.[0]?.extensions.code ?? 'executed';
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/keys');
  const held = page.getByRole('switch', { name: 'Registered operations only for Till' });
  for (const [verb, expected] of [
    ['Refuse others', 'PERSISTED_OPERATION_ONLY'],
    ['Execute all', 'executed'],
  ] as const) {
    await held.click();
    await visitor.inspect();
    await page.getByRole('dialog').getByRole('button', { name: verb }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(code).toBe(expected);
    await expect.poll(() => held.isChecked()).toBe(expected !== 'executed');
  }
}, 120_000);

it('shows who executes which operations, and what was refused', async () => {
  const owner = await ownerOf(on.product, 'Lookers');
  const headers = { 'graphql-client-name': 'till', 'graphql-client-version': '7' };
  await owner.client.data('query Seen { contacts { nodes { firstName } } }', {}, headers);
  await owner.client.ask('{ nonsense }', {}, headers);
  await new Promise((done) => setTimeout(done, 6_000));
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/operations/usage');
  await page.getByText('GRAPHQL_VALIDATION_FAILED 1').waitFor();
  await page.getByRole('button', { name: 'Seen', exact: true }).click();
  await page.getByText('Query.contacts').waitFor();
  await page.getByRole('dialog').getByText('till 7').waitFor();
  await visitor.inspect();
}, 120_000);
