import { expect, it } from 'vitest';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('the explorer runs a query and follows a subscription with the session, under the strict policy', async () => {
  const owner = await ownerOf(on.product, 'Explorers');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/developer');
  await page.getByRole('region', { name: 'Source of “Query with curl”' }).waitFor();
  await visitor.inspect();
  await page.getByRole('link', { name: 'Open GraphiQL' }).click();

  const run = page.getByRole('button', { name: /^(Execute|Stop) query/ });
  const answer = page.getByRole('region', { name: 'Result Window' });
  await page.getByText('One query over several subgraphs').waitFor();
  await run.click();
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain('Explorers');
  await visitor.inspect();

  await page.getByRole('button', { name: 'Steps', exact: true }).click();
  await page.getByText('Stays open').waitFor();
  await run.click();
  const definition = {
    trigger: { kind: 'manual' },
    nodes: [{ id: 'alert', name: 'Plant a flag', kind: 'raiseAlert', config: { title: 'Here' } }],
    edges: [],
  };
  const { createWorkflow } = await owner.client.data<{ createWorkflow: { workflow: { id: string } } }>(
    'mutation ($input: CreateWorkflowInput!) { createWorkflow(input: $input) { workflow { id } errors { message } } }',
    { input: { name: 'Expedition', definition, status: 'ACTIVE' } },
  );
  await page.getByRole('button', { name: /^Stop query/ }).waitFor();
  await owner.client.data('mutation ($id: ID!) { executeWorkflow(workflowId: $id) { errors { message } } }', {
    id: createWorkflow.workflow.id,
  });
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain('Expedition');
  await visitor.inspect();
}, 120_000);

it('the schema of the whole graph is one click away', async () => {
  const owner = await ownerOf(on.product, 'Readers');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  await visitor.open('/developer');
  const download = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('link', { name: 'Schema', exact: true }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toMatch(/type Contact\b[\s\S]*type WorkflowExecution\b/);
});
