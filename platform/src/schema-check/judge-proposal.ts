import { compose } from '@apollo/composition';
import { buildSubgraph, Subgraphs, Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { type JudgedChange, judgeChanges } from './check-schema.ts';
import { hasCoordinate, mergeable } from './mergeable.ts';
import type { SchemaProblem, SchemaProblemCode } from './schema-problem.ts';

/** A schema that could be served: a whole supergraph, or one that a subgraph of the present one would be replaced in. */
export interface Proposal {
  sdl: string;
  /** Name of the subgraph; null for a supergraph. */
  subgraph: string | null;
}

export type Verdict =
  | { kind: 'compared'; changes: JudgedChange[] }
  | { kind: 'refused'; problems: [SchemaProblem, ...SchemaProblem[]] };

/** Problems of one text that are told. */
const mostProblems = 20;

/** What clients see of a supergraph. Throws for SDL that is none. */
export function apiSchemaOf(supergraph: string | DocumentNode | Supergraph): GraphQLSchema {
  const built = supergraph instanceof Supergraph ? supergraph : Supergraph.build(supergraph);
  return built.apiSchema().toGraphQLJSSchema({ includeDefer: true });
}

/** What a proposal changes for clients of a supergraph. Takes seconds of a thread: composing is no small work. */
export function judgeProposal(present: string, { sdl, subgraph }: Proposal): Verdict {
  const document = reading('SYNTAX', () => parse(sdl));
  if (Array.isArray(document)) return refused(document);
  return subgraph === null ? judgeSupergraph(present, document) : judgeSubgraph(present, subgraph, document);
}

function judgeSupergraph(present: string, document: DocumentNode): Verdict {
  const after = reading('NO_SUPERGRAPH', () => apiSchemaOf(document));
  if (Array.isArray(after)) return refused(after);
  return { kind: 'compared', changes: judgeChanges(apiSchemaOf(present), after) };
}

function judgeSubgraph(present: string, name: string, typeDefs: DocumentNode): Verdict {
  const parts = Supergraph.build(present).subgraphs();
  if (parts.get(name) === undefined) {
    const message = `The supergraph has no subgraph "${name.slice(0, 80)}", but ${parts.names().join(', ')}.`;
    return refused([problem('UNKNOWN_SUBGRAPH', message)]);
  }
  const composed = reading('NOT_COMPOSABLE', () => {
    const others = new Subgraphs();
    for (const part of parts.values()) {
      others.add(part.name === name ? buildSubgraph(name, part.url, mergeable(typeDefs)) : part);
    }
    return compose(others);
  });
  if (Array.isArray(composed)) return refused(composed);
  if (composed.errors) return refused(composed.errors.map((error) => ofError('NOT_COMPOSABLE', error, typeDefs)));
  // Compared with what is composed of the same parts: taken apart and joined again, a supergraph is not quite what it was.
  const before = compose(Supergraph.build(present).subgraphs()).supergraphSdl ?? present;
  const changes = judgeChanges(apiSchemaOf(before), apiSchemaOf(composed.supergraphSdl));
  // What is hidden from clients is not hidden in the parts: it can't be taken from anybody.
  const api = apiSchemaOf(present);
  const told = changes.filter(({ type, coordinate }) => !type.includes('REMOVED') || hasCoordinate(api, coordinate));
  return { kind: 'compared', changes: told };
}

/** What the work makes of a text, or what is wrong with that. */
function reading<T extends object>(code: SchemaProblemCode, work: () => T): T | SchemaProblem[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return [problem('TOO_COMPLEX', 'The text nests too deep to be read.')];
    const { causes } = error as { causes?: GraphQLError[] };
    return (causes ?? [error as Error]).map((cause) => ofError(code, cause));
  }
}

/** @param within The document that places are told of; that of the error when left out. */
function ofError(code: SchemaProblemCode, error: Error, within?: DocumentNode): SchemaProblem {
  const { nodes, locations } = error as Partial<GraphQLError>;
  const place =
    within === undefined
      ? locations?.[0]
      : nodes?.find(({ loc }) => loc?.source === within.loc?.source)?.loc?.startToken;
  const { line, column } = place ?? { line: null, column: null };
  return { code, message: error.message.slice(0, 1_000), line: line || null, column: column || null };
}

function problem(code: SchemaProblemCode, message: string): SchemaProblem {
  return { code, message, line: null, column: null };
}

function refused(problems: SchemaProblem[]): Verdict {
  const [first = problem('TOO_COMPLEX', 'The text can’t be compared.'), ...others] = problems;
  return { kind: 'refused', problems: [first, ...others.slice(0, mostProblems - 1)] };
}
