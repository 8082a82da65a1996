import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Ends a stream for a reason that the client is told. */
export class StreamEnded extends GraphQLError {
  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message, { extensions });
  }
}
