import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { memberOf, ownerOf, type Person } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

const raise = (by: Person, title: string, severity = 'WARNING') =>
  by.client.data(
    'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } errors { message } } }',
    { input: { title, severity, message: 'Somebody should look.' } },
  );

it('an alert that a program raises stands on the open page, and is acknowledged and resolved there', async () => {
  const owner = await ownerOf(on.product, 'Night Watch Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  await using second = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: phone });
  const { page } = visitor;
  await Promise.all([visitor.open('/alerts'), second.open('/alerts')]);
  await page.getByText('No alerts').waitFor();
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();
  await visitor.inspect();

  await raise(owner, 'Disk is filling', 'CRITICAL');
  const row = page.getByRole('row', { name: /Disk is filling/ });
  await row.getByText('Open', { exact: true }).waitFor();
  await second.page.getByRole('button', { name: 'Disk is filling', exact: true }).waitFor();
  await visitor.inspect();

  await row.getByRole('button', { name: 'Acknowledge Disk is filling' }).click();
  await row.getByText('Acknowledged').waitFor();
  await second.page.getByRole('table').getByText('Acknowledged').waitFor();

  await second.page.getByRole('button', { name: 'Disk is filling', exact: true }).click();
  const details = second.page.getByRole('dialog', { name: 'Alert' });
  await details.getByText('Somebody should look.').waitFor();
  await second.inspect();
  await details.getByRole('button', { name: 'Resolve Disk is filling' }).click();
  await row.getByText('Resolved').waitFor();
}, 120_000);

it('an alert is given to a team on the page that shows it, and stands there as theirs', async () => {
  const owner = await ownerOf(on.product, 'Rota Ltd.');
  await owner.client.data('mutation { createTeam(input: { name: "On call" }) { errors { message } } }');
  await raise(owner, 'Mail is slow');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  await using second = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: phone });
  const { page } = visitor;
  await Promise.all([visitor.open('/alerts'), second.open('/alerts')]);
  await page.getByRole('button', { name: 'Mail is slow', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Alert' });
  await details.getByRole('button', { name: 'Assign Mail is slow' }).click();
  const form = page.getByRole('dialog', { name: 'Assign “Mail is slow”' });
  await form.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'On call' }).click();
  await visitor.inspect();
  await form.getByRole('button', { name: 'Assign', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await details.getByText('On call').waitFor();
  await visitor.inspect();
  await second.page.getByRole('button', { name: 'Mail is slow', exact: true }).click();
  await second.page.getByRole('dialog', { name: 'Alert' }).getByText('On call').waitFor();
  await second.inspect();
}, 120_000);

it('a rule is made in a form that explains itself, switched off with a way back, changed and deleted', async () => {
  const owner = await ownerOf(on.product, 'Thresholds Ltd.');
  await owner.client.data('mutation { createTeam(input: { name: "Night shift" }) { errors { message } } }');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/alerts/rules');
  await page.getByText('No rules').waitFor();
  await visitor.inspect();

  await page.getByRole('button', { name: 'New rule' }).first().click();
  const form = page.getByRole('dialog', { name: 'New rule' });
  await form.getByText(/^Raises one alert as soon as there are/).waitFor();
  await form.getByRole('button', { name: 'Create rule' }).click();
  await form.getByText(/name/i).nth(1).waitFor();
  await visitor.inspect();
  await form.getByRole('textbox', { name: 'Name' }).fill('Runs fail');
  await form.getByRole('textbox', { name: 'Threshold' }).fill('5');
  await form.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'Night shift' }).click();
  await form.getByRole('button', { name: 'Create rule' }).click();
  await form.waitFor({ state: 'detached' });

  const { alertRules } = await owner.client.data<{ alertRules: { nodes: object[] } }>(
    '{ alertRules { nodes { createdBy { id } owner { id } team { name } } } }',
  );
  const makers = alertRules.nodes as { createdBy: { id: string } }[];
  expect(makers).toMatchObject([{ owner: { id: makers[0]?.createdBy.id }, team: { name: 'Night shift' } }]);

  const row = page.getByRole('row', { name: /Runs fail/ });
  await row.waitFor();
  await visitor.inspect();
  // The switch itself lies under its picture, which is what a pointer meets.
  await row.getByRole('switch', { name: 'Runs fail is enabled' }).press('Space');
  await row.getByText('Off', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('Quiet', { exact: true }).waitFor();

  await row.getByRole('button', { name: 'Delete Runs fail' }).click();
  const question = page.getByRole('dialog', { name: 'Delete “Runs fail”?' });
  await question.getByRole('button', { name: 'Delete rule' }).waitFor();
  await visitor.inspect();
  await question.getByRole('button', { name: 'Delete rule' }).click();
  await page.getByText('No rules').waitFor();
}, 120_000);

it('what was done shows in the activity as it happens, by whom, and a viewer reads it without any button to act', async () => {
  const owner = await ownerOf(on.product, 'Chronicle Ltd.');
  const viewer = await memberOf(owner.client, { name: 'Vera Rubin', email: 'vera@example.com', role: 'viewer' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: viewer.cookie });
  const { page } = visitor;
  await visitor.open('/activity');
  await page.getByRole('table', { name: 'Activity' }).getByRole('row').nth(1).waitFor();
  await raise(owner, 'Seen by everybody');
  const entry = page.getByRole('button', { name: /Seen by everybody/ });
  await entry.waitFor();
  await visitor.inspect();
  await entry.click();
  await page.getByRole('dialog', { name: 'Event' }).getByText('alert.raised').waitFor();
  await visitor.inspect();

  await visitor.open('/alerts');
  await page.getByRole('button', { name: 'Seen by everybody' }).waitFor();
  await page.getByRole('button', { name: /Acknowledge/ }).waitFor({ state: 'detached' });
  await visitor.inspect();
}, 120_000);
