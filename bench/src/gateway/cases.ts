import type { OperationName } from './graph.ts';

/** Who takes part, in the order of the tables. Those of `peers` are installed by the bench, if they can be. */
export const contenders = {
  stock: { title: '@apollo/gateway', peer: false },
  mercurius: { title: 'Mercurius, with its JIT', peer: true },
  hive: { title: 'Hive Gateway, planner in JavaScript', peer: true },
  'hive-router': { title: 'Hive Gateway, planner in Rust', peer: true },
  standalone: { title: 'guardian-gateway', peer: false },
  'ours-http': { title: 'Guardian, subgraphs over HTTP', peer: false },
  'ours-in-process': { title: 'Guardian, everything in one process', peer: false },
  bare: { title: 'a server that sends the same bytes', peer: false },
} as const;
export type Contender = keyof typeof contenders;
export const names = Object.keys(contenders) as Contender[];

/** `repeated`: all connections say the same of who asks. `unique`: each says something else. */
export type Authorization = 'repeated' | 'unique';

export interface Case {
  operation: OperationName;
  connections: number;
  authorization: Authorization;
}

/** With one connection there is nothing to share, whoever asks. */
export const casesOf = (operation: OperationName): Case[] => [
  { operation, connections: 1, authorization: 'repeated' },
  { operation, connections: 16, authorization: 'repeated' },
  { operation, connections: 16, authorization: 'unique' },
];

export interface Round extends Case {
  contender: Contender;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** CPU time of the contender's process for each request, in milliseconds. */
  cpu: number;
  errors: number;
}
