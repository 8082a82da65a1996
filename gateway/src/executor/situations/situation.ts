import type { Federation } from '../differential/federations.ts';

/** Subgraphs that meet a rule of the Federation specification, and queries that need it kept. */
export interface Situation {
  name: string;
  subgraphs: Federation;
  queries: string[];
}
