import { expect, it } from 'vitest';
import { type Client, startProduct, subscribe } from '../product/index.ts';
import { chain, startCounter } from './effects.ts';

interface Execution {
  status: string;
  steps: { status: string; kind: string }[];
}

async function execution(client: Client, id: string): Promise<Execution> {
  const query = 'query ($id: ID!) { workflowExecution(id: $id) { status steps { status kind } } }';
  return (await client.data<{ workflowExecution: Execution }>(query, { id })).workflowExecution;
}

async function until<T>(read: () => Promise<T>, fits: (value: T) => boolean, milliseconds: number): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)} after ${milliseconds} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

it('finishes a run of 20 steps after kill -9, each effect once, and a stream resumed with its cursor misses nothing', async () => {
  await using product = await startProduct();
  const counter = await startCounter(60);
  try {
    const owner = await product.owner();
    const created = await owner.data<{ createWorkflow: { workflow: { id: string }; errors: unknown[] } }>(
      'mutation ($d: JSON!) { createWorkflow(input: { name: "Chain", definition: $d, status: ACTIVE }) { workflow { id } errors { path message } } }',
      { d: chain(counter.url, 20) },
    );
    expect(created.createWorkflow.errors).toEqual([]);
    const workflowId = created.createWorkflow.workflow.id;
    const subscription = `subscription ($workflowId: ID!) {
      workflowExecutionUpdates(workflowId: $workflowId) { type subjectVersion executionId step { nodeId } execution { startedBy { name } } }
    }`;
    interface Data {
      workflowExecutionUpdates: { type: string; subjectVersion: number; step: { nodeId: string } | null };
    }
    const before = subscribe<Data>(owner, subscription, { variables: { workflowId } });
    await new Promise((done) => setTimeout(done, 500));
    const started = await owner.data<{ executeWorkflow: { execution: { id: string } } }>(
      'mutation ($id: ID!) { executeWorkflow(workflowId: $id) { execution { id } errors { message } } }',
      { id: workflowId },
    );
    const { id } = started.executeWorkflow.execution;
    await until(
      () => execution(owner, id),
      (run) => run.steps.length >= 6,
      20_000,
    );
    product.process.child.kill('SIGKILL');
    await product.process.exited;
    const seen = before.deliveries.length;
    expect(seen).toBeGreaterThan(0);

    await product.restart();
    const again = await product.owner();
    const after = before.deliveries.at(-1)?.extensions?.cursor ?? '';
    await using rest = subscribe<Data>(again, subscription, { variables: { workflowId }, after });
    await rest.until(
      (delivery) => delivery.data.workflowExecutionUpdates.type === 'workflowExecution.succeeded',
      60_000,
    );
    const run = await execution(again, id);
    expect(run.status).toBe('SUCCEEDED');
    expect(run.steps.filter((step) => step.status === 'SUCCEEDED')).toHaveLength(20);

    const { contacts } = await again.data<{ contacts: { totalCount: number } }>(
      '{ contacts(search: "step-") { totalCount } }',
    );
    expect(contacts.totalCount).toBe(10);
    expect(counter.keys.size).toBe(10);

    const versions = [...before.deliveries, ...rest.deliveries].map(
      (delivery) => delivery.data.workflowExecutionUpdates.subjectVersion,
    );
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.at(-1)).toBe(versions.length);
    await before[Symbol.asyncDispose]();
  } finally {
    await counter.stop();
  }
}, 180_000);
