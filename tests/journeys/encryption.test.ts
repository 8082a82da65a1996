import { expect, it } from 'vitest';
import { desktop, phone } from './browser.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('the key of an organization is replaced while the page shows how far it is, and numbers stay readable', async () => {
  const owner = await ownerOf(on.product, 'Sealed House');
  for (let n = 0; n < 3; n++) {
    await owner.client.data(
      'mutation ($n: String!, $p: String!) { createContact(input: { firstName: $n, phone: $p }) { errors { message } } }',
      { n: `Contact ${n}`, p: `+49 30 90182${n}` },
    );
  }
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: desktop });
  const { page } = visitor;
  await visitor.open('/settings/encryption');
  await page.getByRole('row', { name: /^1 Active/ }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Replace key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace the encryption key?' });
  await visitor.inspect();
  await dialog.getByRole('button', { name: 'Replace key' }).click();
  await page.getByRole('row', { name: /^2 Active/ }).waitFor();
  await page.getByText('Everything is sealed by key 2').waitFor({ timeout: 30_000 });
  await page.getByRole('row', { name: /^1 Destroyed/ }).waitFor();
  await page.getByText('3 of 3 values').waitFor();
  await visitor.inspect();
  const { contacts } = await owner.client.data<{ contacts: { nodes: { phone: string }[] } }>(
    '{ contacts { nodes { phone } } }',
  );
  expect(contacts.nodes.map((contact) => contact.phone).sort()).toEqual([
    '+49 30 901820',
    '+49 30 901821',
    '+49 30 901822',
  ]);
}, 120_000);

it('who may not see phone numbers sees a lock in their place', async () => {
  const owner = await ownerOf(on.product, 'Locked House');
  await owner.client.data(
    'mutation { createContact(input: { firstName: "Ada", phone: "+49 30 901820" }) { errors { message } } }',
  );
  const viewer = await memberOf(owner.client, { name: 'Vi Viewer', email: 'vi.locked@example.com', role: 'viewer' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: viewer.cookie, size: phone });
  await visitor.open('/contacts');
  await visitor.page.getByRole('button', { name: 'Ada' }).first().click();
  await visitor.page.getByRole('row', { name: 'Phone Hidden' }).waitFor();
  expect(await visitor.page.content()).not.toContain('901820');
  await visitor.inspect();
}, 120_000);
