import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('an owner finds who was refused what, reads what changed, keeps the search, exports it and holds the log', async () => {
  const owner = await ownerOf(on.product, 'Ledger');
  const viewer = await memberOf(owner.client, { name: 'Vera', email: 'vera@example.com', role: 'viewer' });
  await viewer.client.ask('mutation { createTeam(input: { name: "Mine" }) { team { id } } }');
  const { createTeam } = await owner.client.data<{ createTeam: { team: { id: string } } }>(
    'mutation { createTeam(input: { name: "Harbour" }) { team { id } } }',
  );
  await owner.client.data(
    'mutation ($id: ID!) { updateTeam(id: $id, input: { name: "Lighthouse" }) { team { id } } }',
    {
      id: createTeam.team.id,
    },
  );

  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/settings/audit');
  await page.getByLabel('Search the audit log').fill('lighthouse');
  await page.getByRole('button', { name: /Lighthouse/ }).click();
  await page.getByRole('cell', { name: 'Harbour', exact: true }).waitFor();
  await page.getByRole('cell', { name: 'Lighthouse', exact: true }).waitFor();
  await visitor.inspect();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Clear search' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Refusal' }).click();
  await page.getByRole('button', { name: /Vera was refused createTeam/ }).waitFor();
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByLabel('Value').fill('refused.*');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByText('Event: refused.*').waitFor();
  expect(page.url()).toContain('kind=REFUSAL');
  await visitor.inspect();

  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: /Save this search/ }).click();
  await page.getByLabel('Name').fill('What was refused');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The search is saved.').waitFor();
  await visitor.open('/settings/audit');
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: /What was refused/ }).click();
  await page.getByText('Event: refused.*').waitFor();

  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const file = await (await downloaded).path();
  expect(await readFile(file, 'utf8')).toContain('was refused createTeam for want of team.create');

  await page.getByRole('button', { name: 'Keeping' }).click();
  await page.getByLabel('Why nothing may be deleted').fill('Matter 17');
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await page.getByText(/Matter 17/).waitFor();
  await visitor.inspect();
}, 120_000);
