import { it } from 'vitest';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('an owner tries network rules out, is kept from locking themselves out, and deletes and restores the organization', async () => {
  const owner = await ownerOf(on.product, 'Walled Garden');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/settings/security');
  await page.getByLabel(/End a session that was idle/).fill('60');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('They count at once.').waitFor();
  await visitor.inspect();

  await visitor.open('/settings/network');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Range or address').fill('192.0.2.0/24');
  await page.getByRole('button', { name: 'Try them out' }).click();
  await page.getByText('They would keep you out now.').waitFor();
  await page.getByRole('switch', { name: 'Enforce the rules' }).click();
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.getByText(/would keep you out: you come from/).waitFor();
  await visitor.inspect();
  await page.getByRole('switch', { name: 'Enforce the rules' }).click();
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.getByText('The rules are kept, and do not count.').waitFor();
  await page.getByLabel('Address', { exact: true }).fill('198.51.100.1');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText(/is kept out/).waitFor();
  await visitor.inspect();

  await visitor.open('/settings');
  await page.getByRole('button', { name: 'Delete the organization' }).click();
  await page.getByRole('textbox', { name: /to go on/ }).fill('walled-garden');
  visitor.expectProblems(/status of 40[13]/, /WebSocket/);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('heading', { name: 'Walled Garden does not let you in' }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Restore the organization' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
}, 120_000);
