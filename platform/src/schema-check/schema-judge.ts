import { Worker } from 'node:worker_threads';
import { CodedError } from '../errors/index.ts';
import type { Proposal, Verdict } from './judge-proposal.ts';
import type { JudgeData } from './judge-thread.ts';
import { sizeProblem } from './schema-problem.ts';

/** Milliseconds for one comparison. */
const timeLimit = 20_000;
/** Comparisons that run or wait in this process. */
const mostAtOnce = 4;

let running = 0;
let last: Promise<unknown> = Promise.resolve();

const tooComplex: Verdict = {
  kind: 'refused',
  problems: [{ code: 'TOO_COMPLEX', message: 'Comparing takes too long.', line: null, column: null }],
};

/**
 * Judges in a thread of its own, one proposal after the other: whatever somebody hands in, the process goes on. Throws
 * UNAVAILABLE when too many wait.
 */
export async function judge(present: string, proposal: Proposal): Promise<Verdict> {
  const size = sizeProblem(proposal.sdl);
  if (size !== null) return { kind: 'refused', problems: [size] };
  if (running >= mostAtOnce)
    throw new CodedError('UNAVAILABLE', 'Others are comparing schemas. Try again in a moment.');
  running += 1;
  const mine = last.then(() => inThread({ present, proposal }));
  last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    running -= 1;
  }
}

function inThread(workerData: JudgeData): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./judge-thread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const timer = setTimeout(() => {
      resolve(tooComplex);
      void thread.terminate();
    }, timeLimit);
    thread.once('message', resolve);
    thread.once('error', (error) => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooComplex);
      else reject(error);
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The thread that compares schemas ended without a verdict.'));
    });
  });
}
