import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

const slow = {
  trigger: { kind: 'manual' },
  nodes: [
    { id: 'wait', name: 'Take a breath', kind: 'delay', config: { seconds: 2 } },
    { id: 'big', name: 'Is it big?', kind: 'condition', config: { expression: 'trigger.amount > 10' } },
    { id: 'alert', name: 'Tell somebody', kind: 'raiseAlert', config: { title: 'It was big' } },
    { id: 'other', name: 'Say that it was small', kind: 'raiseAlert', config: { title: 'It was small' } },
  ],
  edges: [
    { from: 'wait', to: 'big' },
    { from: 'big', to: 'alert', on: 'true' },
    { from: 'big', to: 'other', on: 'false' },
  ],
};

it('a workflow starts from a template, and the editor names the line of what is wrong before it can be saved', async () => {
  const owner = await ownerOf(on.product, 'Automata Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/workflows');
  await page.getByText('No workflows').waitFor();
  await visitor.inspect();
  await page.getByRole('link', { name: 'New workflow' }).first().click();
  await page.getByRole('button', { name: 'Use this: Daily check of a website' }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Start blank' }).click();

  await page.getByLabel('Name').fill('Breathe first');
  const editor = page.getByRole('textbox', { name: 'Definition as JSON' });
  await editor.fill('{\n  "trigger": { "kind": "manual" },\n  "nodes": [\n');
  await page.getByText('One problem', { exact: true }).waitFor();
  const create = page.getByRole('button', { name: 'Create workflow' });
  expect(await create.isDisabled()).toBe(true);
  const circular = { ...slow, edges: [...slow.edges, { from: 'alert', to: 'wait' }] };
  await editor.fill(JSON.stringify(circular, null, 2));
  await page.getByText(/These nodes wait for each other/).waitFor();
  await visitor.inspect();
  await editor.fill(JSON.stringify(slow, null, 2));
  await page.getByText('Valid: the definition can be saved.').waitFor();
  await create.click();
  await page.getByRole('heading', { name: 'Breathe first', level: 1 }).waitFor();
  await page.getByText('No runs yet').waitFor();
  await visitor.inspect();

  await page.getByRole('tab', { name: 'Definition' }).click();
  expect(JSON.parse(await editor.inputValue())).toEqual(slow);
  await visitor.inspect();
}, 120_000);

it.each([
  { name: 'on a desk', size: undefined },
  { name: 'on a phone', size: phone },
])(
  'a run shows each step as it happens $name, and the branch that was not taken',
  async ({ name, size }) => {
    const owner = await ownerOf(on.product, `Runs ${name}`);
    const { createWorkflow } = await owner.client.data<{ createWorkflow: { workflow: { id: string } } }>(
      'mutation ($input: CreateWorkflowInput!) { createWorkflow(input: $input) { workflow { id } errors { message } } }',
      { input: { name: 'Breathe first', definition: slow, status: 'ACTIVE' } },
    );
    await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size });
    const { page } = visitor;
    await visitor.open(`/workflows/${createWorkflow.workflow.id}`);
    await page.getByRole('button', { name: 'Run now' }).click();
    const dialog = page.getByRole('dialog', { name: 'Run now' });
    await dialog.getByLabel('Input').fill('{ "amount": 12 }');
    await visitor.inspect();
    await dialog.getByRole('button', { name: 'Start run' }).click();

    await page.getByRole('heading', { name: 'Run of Breathe first' }).waitFor();
    const step = (title: string) =>
      page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: title });
    await step('Take a breath')
      .getByText(/Waiting|Running/)
      .waitFor();
    await step('Take a breath').getByText('Succeeded').waitFor();
    await step('Tell somebody').getByText('Succeeded').waitFor();
    await step('Say that it was small').getByText('branch not taken').waitFor();
    await page.getByRole('link', { name: 'It was big' }).waitFor();
    await page.getByRole('button', { name: 'Output of Is it big?' }).click();
    await visitor.inspect();

    await page.getByRole('link', { name: 'Breathe first' }).click();
    await page.getByRole('table', { name: 'Runs' }).getByText('Succeeded').waitFor();
    await visitor.inspect();
    await page.getByRole('button', { name: 'Turn off' }).click();
    await page.getByRole('button', { name: 'Turn on' }).waitFor();
    await page.getByRole('link', { name: 'Workflows', exact: true }).last().click();
    await page.getByRole('table', { name: 'Workflows' }).getByText('Inactive').waitFor();
    await visitor.inspect();
  },
  120_000,
);

it('a run that waits is cancelled, and says so', async () => {
  const owner = await ownerOf(on.product, 'Impatient Ltd.');
  const definition = {
    trigger: { kind: 'manual' },
    nodes: [{ ...slow.nodes[0], config: { seconds: 600 } }],
    edges: [],
  };
  const { createWorkflow } = await owner.client.data<{ createWorkflow: { workflow: { id: string } } }>(
    'mutation ($input: CreateWorkflowInput!) { createWorkflow(input: $input) { workflow { id } errors { message } } }',
    { input: { name: 'Sleep', definition, status: 'ACTIVE' } },
  );
  const { executeWorkflow } = await owner.client.data<{ executeWorkflow: { execution: { id: string } } }>(
    'mutation ($id: ID!) { executeWorkflow(workflowId: $id) { execution { id } errors { message } } }',
    { id: createWorkflow.workflow.id },
  );
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open(`/workflows/executions/${executeWorkflow.execution.id}`);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog', { name: 'Cancel this run?' }).getByRole('button', { name: 'Cancel run' }).click();
  await page.getByText('Cancelled').first().waitFor();
  await page.getByRole('button', { name: 'Cancel run' }).waitFor({ state: 'detached' });
  await visitor.inspect();
});
