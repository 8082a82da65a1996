import { parentPort, workerData } from 'node:worker_threads';
import { judgeProposal, type Proposal } from './judge-proposal.ts';

/** What the thread is started with. */
export interface JudgeData {
  present: string;
  proposal: Proposal;
}

const { present, proposal } = workerData as JudgeData;
parentPort?.postMessage(judgeProposal(present, proposal));
