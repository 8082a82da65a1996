import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { coded } from '../execute/coded.ts';
import type { PlannerData, PlanOrder, PlanReply } from './planner-thread.ts';

/** What a plan was made for, and how much work it looks like. */
export interface PlanRequest extends PlanOrder {
  /** Fields, fragments spread: of those that wait, the smallest goes first. */
  fields: number;
}

export interface MadePlan {
  plan: QueryPlan;
  /** Characters of the plan as JSON. */
  size: number;
}

export interface Planner {
  /** Rejects with a coded GraphQLError when the plan takes too long, or too many wait. */
  plan(request: PlanRequest): Promise<MadePlan>;
  /** From now on the thread ends whenever nothing waits for it. */
  retire(): void;
  close(): Promise<void>;
}

export interface PlannerOptions {
  supergraphSdl: string;
  /** Milliseconds that one plan may take. */
  timeLimit?: number;
  /** Plans that may wait. */
  maxWaiting?: number;
}

interface Waiting {
  request: PlanRequest;
  resolve(made: MadePlan): void;
  reject(error: Error): void;
}

/**
 * Plans in a thread of its own, one at a time, the smallest first: however long a plan takes, the loop goes on, and what
 * is small waits for one large one at most. A plan over the time limit ends the thread, and another takes its place.
 */
export function openPlanner({ supergraphSdl, timeLimit = 2_000, maxWaiting = 200 }: PlannerOptions): Planner {
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let ready = false;
  let retired = false;
  let thread: Worker | null = start();

  function start(): Worker {
    const data: PlannerData = { supergraphSdl };
    const worker = new Worker(new URL('./planner-thread.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    worker.on('message', (reply: PlanReply) => worker === thread && hear(reply));
    worker.on('error', (error) => worker === thread && lose(isOutOfMemory(error) ? tooComplex() : error));
    return worker;
  }

  function next(): void {
    if (closed || current !== null) return;
    if (waiting.length === 0) {
      if (retired) end();
      return;
    }
    thread ??= start();
    thread.ref();
    if (!ready) return;
    const smallest = waiting.reduce((best, each) => (each.request.fields < best.request.fields ? each : best));
    waiting.splice(waiting.indexOf(smallest), 1);
    current = smallest;
    const { text, operationName } = smallest.request;
    thread.postMessage({ text, operationName } satisfies PlanOrder);
    timer = setTimeout(() => lose(tooComplex()), timeLimit);
  }

  function hear(reply: PlanReply): void {
    if (reply.kind === 'ready') ready = true;
    else {
      const done = finish();
      if (reply.kind === 'plan') done?.resolve({ plan: JSON.parse(reply.plan) as QueryPlan, size: reply.plan.length });
      else if (reply.kind === 'refused') done?.reject(coded('BAD_REQUEST', reply.message));
      else done?.reject(reply.overflow ? tooComplex() : new Error(`The planner failed: ${reply.message}`));
    }
    next();
  }

  function finish(): Waiting | null {
    const done = current;
    clearTimeout(timer);
    current = null;
    thread?.unref();
    return done;
  }

  function end(): void {
    void thread?.terminate();
    thread = null;
    ready = false;
  }

  /** The thread is given up, or has ended: whoever it worked for is told why, the others go on with a new one. */
  function lose(reason: Error): void {
    const hadStarted = ready;
    const lost = finish();
    end();
    lost?.reject(reason);
    // One that can't even start would fail for all who wait.
    if (!hadStarted) for (const each of waiting.splice(0)) each.reject(reason);
    next();
  }

  return {
    plan(request) {
      if (closed) return Promise.reject(coded('UNAVAILABLE', 'The installation is stopping. Try again.'));
      if (waiting.length >= maxWaiting) {
        const message = 'Too many new operations wait to be planned. Try again.';
        return Promise.reject(coded('UNAVAILABLE', message));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        next();
      });
    },
    retire() {
      retired = true;
      next();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const stopping = coded('UNAVAILABLE', 'The installation is stopping. Try again.');
      for (const each of [...(current ? [current] : []), ...waiting.splice(0)]) each.reject(stopping);
      await thread?.terminate();
    },
  };
}

function tooComplex(): GraphQLError {
  return coded('OPERATION_TOO_COMPLEX', 'The operation takes too long to plan. Split it, or select less.');
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
