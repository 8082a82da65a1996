import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { askedPath } from '../planning/asked-names.ts';
import type { ResponsePath } from './places.ts';

/** Where in the client's response an error of a fetch belongs, by its path in the fetch; several for a shared entity. */
export type Places = (path: ResponsePath | undefined) => (ResponsePath | undefined)[];

/** Errors of a subgraph as errors of the operation. They keep their code and say which subgraph they come from. */
export function fetchErrors(
  errors: readonly GraphQLFormattedError[],
  serviceName: string,
  places: Places,
): GraphQLError[] {
  return errors.flatMap((error) =>
    places(error.path).map(
      (path) =>
        new GraphQLError(error.message || `Error while fetching subquery from service "${serviceName}"`, {
          // An error that came over HTTP is no Error; whoever formats this one looks through to it.
          originalError: error as unknown as Error,
          path: path && askedPath(path),
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName },
        }),
    ),
  );
}

/** Anything that was thrown, as an error of the operation. */
export function thrownError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return error instanceof Error
    ? new GraphQLError(error.message, { originalError: error })
    : new GraphQLError('Unexpected error during query plan execution');
}
