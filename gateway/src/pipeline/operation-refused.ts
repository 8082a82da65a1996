import type { GraphQLError } from 'graphql';

/** Why an operation is not executed: one error, or all that validation found. */
export class OperationRefused extends Error {
  override name = 'OperationRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}
