import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';

/** Opens the SDL of a subgraph of Federation 2; one without it is of Federation 1. */
export const federation2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])\n`;

/** Subgraphs with data of their own, where what they know differs or some answer is an error. */
export interface AnsweredSituation {
  name: string;
  subgraphs: Record<string, { sdl: string; resolvers: GraphQLSchemaModule['resolvers'] }>;
  /** What a query gives: the data, and whether there are errors. */
  answers: [query: string, data: unknown, errors?: 'errors' | null, variables?: Record<string, unknown>][];
}
