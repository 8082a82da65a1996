/** An entity of another subgraph. */
export interface Reference {
  id: string;
}
