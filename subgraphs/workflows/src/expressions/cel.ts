import { Worker } from 'node:worker_threads';
import type { JsonValue } from '@guardian/platform/events';
import type { CheckedExpression } from './expression-check.ts';
import { expressionLimits } from './limits.ts';

export type Request =
  | { kind: 'evaluate'; source: string; variables: Record<string, JsonValue> }
  | { kind: 'check'; sources: string[] };
export type Answer = { ok: true; value: unknown } | { ok: false; message: string };

/** An expression that failed, took too long or yields what can't be used. The message is for the author. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}

/** Evaluates CEL in a thread of its own, one expression at a time, with limits on time, memory and sizes. */
export interface Cel {
  /** @throws {ExpressionError} */
  evaluate(source: string, variables: Record<string, JsonValue>): Promise<JsonValue>;
  /** Parses without evaluating; one answer for each source. @throws {ExpressionError} When it takes too long. */
  check(sources: readonly string[]): Promise<CheckedExpression[]>;
  close(): Promise<void>;
}

interface Task {
  request: Request;
  milliseconds: number;
  resolve(value: unknown): void;
  reject(error: ExpressionError): void;
}

/** The thread starts with the first expression, and anew after one that had to be stopped. */
export function openCel(): Cel {
  const waiting: Task[] = [];
  let current: Task | null = null;
  let thread: Thread | null = null;

  const next = () => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    thread ??= startThread(settle, () => settle({ ok: false, message: 'the expression took too much memory' }, true));
    thread.run(current.request, current.milliseconds, () =>
      settle({ ok: false, message: 'the expression took too long' }, true),
    );
  };
  const settle = (answer: Answer, stop = false) => {
    if (stop) {
      void thread?.end();
      thread = null;
    }
    const task = current;
    current = null;
    if (answer.ok) task?.resolve(answer.value);
    else task?.reject(new ExpressionError(answer.message));
    next();
  };
  const submit = (request: Request, milliseconds: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.push({ request, milliseconds, resolve, reject });
      next();
    });

  return {
    async evaluate(source, variables) {
      if (Buffer.byteLength(JSON.stringify(variables)) > expressionLimits.variableBytes) {
        throw new ExpressionError('what the expression reads is larger than 1 MB');
      }
      return (await submit({ kind: 'evaluate', source, variables }, expressionLimits.milliseconds)) as JsonValue;
    },
    async check(sources) {
      if (sources.length === 0) return [];
      const request: Request = { kind: 'check', sources: [...sources] };
      return (await submit(request, expressionLimits.checkMilliseconds)) as CheckedExpression[];
    },
    async close() {
      await thread?.end();
      thread = null;
    },
  };
}

interface Thread {
  run(request: Request, milliseconds: number, tooLong: () => void): void;
  end(): Promise<unknown>;
}

function startThread(onAnswer: (answer: Answer) => void, onDeath: () => void): Thread {
  const worker = new Worker(new URL('./cel-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: expressionLimits.heapMegabytes },
    // What is given to the process on its command line, e.g. a test runner's loader, is not meant for the thread.
    execArgv: [],
    env: {},
  });
  let ready = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let begin: (() => void) | null = null;

  worker.on('message', (message: Answer | 'ready') => {
    if (message === 'ready') {
      ready = true;
      begin?.();
      return;
    }
    clearTimeout(timer);
    worker.unref();
    onAnswer(message);
  });
  worker.on('error', () => {
    clearTimeout(timer);
    if (!ended) onDeath();
  });
  worker.unref();

  return {
    run(request, milliseconds, tooLong) {
      worker.ref();
      begin = () => {
        begin = null;
        worker.postMessage(request);
        // An answer may lie there already when a busy loop comes round to the timer: it is looked at first.
        timer = setTimeout(() => {
          timer = setTimeout(tooLong, 5);
        }, milliseconds);
      };
      // The clock starts when the thread runs, so that a slow start is no one's fault.
      if (ready) begin();
    },
    end() {
      ended = true;
      clearTimeout(timer);
      return worker.terminate();
    },
  };
}
