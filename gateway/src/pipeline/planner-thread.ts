import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { federatedPlanner } from '../planning/federated-planner.ts';
import { Unanswerable } from '../planning/unanswerable.ts';

/** An operation to plan. It was looked through already. */
export interface PlanOrder {
  text: string;
  operationName: string | undefined;
}

/** That the thread can plan from now on; the plan as JSON; what to tell the client; or why there is none. */
export type PlanReply =
  | { kind: 'ready' }
  | { kind: 'plan'; plan: string }
  | { kind: 'refused'; message: string }
  | { kind: 'failure'; message: string; overflow: boolean };

/** What the thread is started with. */
export interface PlannerData {
  supergraphSdl: string;
}

// The whole of the thread: one order at a time, so that the one that takes too long is known.
const { supergraphSdl } = workerData as PlannerData;
const planner = federatedPlanner(supergraphSdl);

function answer({ text, operationName }: PlanOrder): PlanReply {
  try {
    const document = parse(text, { noLocation: true });
    const plan = planner.plan(document, operationName);
    // The text of each fetch is what travels; its tree would be several times as large.
    const json = JSON.stringify(plan, (key, value) => (key === 'operationDocumentNode' ? undefined : value));
    return { kind: 'plan', plan: json };
  } catch (error) {
    if (error instanceof Unanswerable) return { kind: 'refused', message: error.message };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failure', message, overflow: error instanceof RangeError };
  }
}

parentPort?.on('message', (order: PlanOrder) => parentPort?.postMessage(answer(order)));
parentPort?.postMessage({ kind: 'ready' } satisfies PlanReply);
