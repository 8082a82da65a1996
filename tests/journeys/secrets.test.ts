import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();
const value = 'crm_4eC39HqLyjWDarjtT1';

it('a credential moves from a definition into a secret, which is replaced, and deleted once nothing uses it', async () => {
  const owner = await ownerOf(on.product, 'Secret Keepers');
  const definition = {
    trigger: { kind: 'manual' },
    nodes: [
      {
        id: 'tell',
        name: 'Tell the CRM',
        kind: 'http',
        config: { method: 'GET', url: 'https://example.com/', headers: { Authorization: `Bearer ${value}` } },
      },
    ],
    edges: [],
  };
  const { createWorkflow } = await owner.client.data<{ createWorkflow: { workflow: { id: string } } }>(
    'mutation ($d: JSON!) { createWorkflow(input: { name: "Tell the CRM", definition: $d }) { workflow { id } errors { message } } }',
    { d: definition },
  );
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open(`/workflows/${createWorkflow.workflow.id}?tab=definition`);
  await page.getByRole('tab', { name: 'Definition' }).click();
  await page.getByText('One warning').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Move to secret: nodes.0.config.headers.Authorization' }).click();
  const moving = page.getByRole('dialog', { name: 'Move to a secret' });
  await moving.getByLabel('Name').fill('CRM TOKEN');
  await moving.getByRole('button', { name: 'Store secret' }).click();
  await moving.getByText(/Use letters, digits and underscores/).waitFor();
  await visitor.inspect();
  await moving.getByLabel('Name').fill('CRM_TOKEN');
  await moving.getByRole('button', { name: 'Store secret' }).click();
  await page.getByText('The secret CRM_TOKEN is stored.').waitFor();
  const editor = page.getByRole('textbox', { name: 'Definition as JSON' });
  await expect.poll(() => editor.inputValue()).toContain('"Bearer {{ secrets.CRM_TOKEN }}"');
  expect(await editor.inputValue()).not.toContain(value);
  await page.getByText('Valid: the definition can be saved.').waitFor();
  await page.getByText('One warning').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Version 2').first().waitFor();

  await visitor.open('/settings/secrets');
  const row = page.getByRole('table', { name: 'Secrets' }).getByRole('row', { name: /CRM_TOKEN/ });
  await row.getByRole('link', { name: 'Tell the CRM' }).waitFor();
  await row.getByText('never').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Delete CRM_TOKEN' }).click();
  const deleting = page.getByRole('dialog', { name: 'Delete CRM_TOKEN?' });
  await deleting.getByRole('button', { name: 'Delete' }).click();
  await deleting.getByText(/It is used by Tell the CRM/).waitFor();
  await visitor.inspect();
  await deleting.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Replace CRM_TOKEN' }).click();
  const replacing = page.getByRole('dialog', { name: 'Replace CRM_TOKEN' });
  await replacing.getByRole('textbox', { name: 'New value' }).fill('crm_8fJ2mNqRsTvWxYz13579');
  await visitor.inspect();
  await replacing.getByRole('button', { name: 'Replace value' }).click();
  await page.getByText('The secret CRM_TOKEN has its new value.').waitFor();

  await owner.client.data('mutation ($id: ID!) { deleteWorkflow(id: $id) { errors { message } } }', {
    id: createWorkflow.workflow.id,
  });
  await visitor.open('/settings/secrets');
  await row.getByText('no workflow').waitFor();
  await page.getByRole('button', { name: 'Delete CRM_TOKEN' }).click();
  await deleting.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No secrets yet').waitFor();
  await visitor.inspect();
  expect(await page.content()).not.toContain('crm_');
}, 120_000);

it('a secret is stored on a phone, and put into a definition where the caret is', async () => {
  const owner = await ownerOf(on.product, 'Pocket Secrets');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: phone });
  const { page } = visitor;
  await visitor.open('/settings/secrets');
  await page.getByRole('button', { name: 'Store secret' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Store a secret' });
  await dialog.getByLabel('Name').fill('HOOK');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(value);
  await visitor.inspect();
  await dialog.getByRole('button', { name: 'Store secret' }).click();
  await page.getByText('HOOK', { exact: true }).waitFor();
  await visitor.inspect();
  await visitor.open('/workflows/new');
  await page.getByRole('button', { name: 'Start blank' }).click();
  const editor = page.getByRole('textbox', { name: 'Definition as JSON' });
  await editor.fill('""');
  await editor.press('ArrowLeft');
  await page.getByRole('button', { name: 'Insert secret' }).click();
  await page.getByRole('menuitem', { name: 'HOOK' }).click();
  await expect.poll(() => editor.inputValue()).toBe('"{{ secrets.HOOK }}"');
  await visitor.inspect();
}, 120_000);

it('an editor sees names only, and a viewer nothing at all', async () => {
  const owner = await ownerOf(on.product, 'Need To Know');
  await owner.client.data(
    'mutation ($v: String!) { createSecret(input: { name: "KNOWN", value: $v }) { errors { message } } }',
    { v: value },
  );
  const editor = await memberOf(owner.client, { name: 'Ed', email: 'ed.secrets@example.com', role: 'editor' });
  const viewer = await memberOf(owner.client, { name: 'Vi', email: 'vi.secrets@example.com', role: 'viewer' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: editor.cookie });
  await visitor.open('/settings/secrets');
  await visitor.page.getByRole('row', { name: /KNOWN/ }).waitFor();
  expect(await visitor.page.getByRole('button', { name: /Store secret|Replace|Delete/ }).count()).toBe(0);
  const asked = await viewer.client.ask('{ secrets { nodes { name } } }');
  expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
}, 120_000);
