import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { IncrementalItem, IncrementalResult } from '../executor/index.ts';

/** One object of a part, as a client sees it. */
export interface FormattedItem extends Omit<IncrementalItem, 'errors'> {
  errors?: readonly GraphQLFormattedError[];
}

/** A part of an answer with `@defer`: the first is a result, each that follows has items. */
export interface FormattedPart extends FormattedExecutionResult {
  incremental?: FormattedItem[];
  hasNext: boolean;
}

/** An answer: one result, or parts. */
export type Answered = FormattedExecutionResult | AsyncGenerator<FormattedPart, void, void>;

/** Parts as clients may see them; `added` goes to the extensions of the first. */
export async function* formatParts(
  parts: AsyncIterable<IncrementalResult>,
  format: (error: GraphQLError) => GraphQLFormattedError,
  added: Record<string, unknown> = {},
): AsyncGenerator<FormattedPart, void, void> {
  let extra: Record<string, unknown> | null = added;
  for await (const part of parts) {
    if (!('data' in part)) {
      const { incremental, hasNext } = part as Exclude<typeof part, { data?: unknown }>;
      yield incremental ? { incremental: incremental.map((item) => formatItem(item, format)), hasNext } : { hasNext };
      continue;
    }
    const { errors, extensions, ...rest } = part;
    const all = { ...extensions, ...extra };
    extra = null;
    yield {
      ...rest,
      ...(errors?.length ? { errors: errors.map(format) } : {}),
      ...(Object.keys(all).length > 0 ? { extensions: all } : {}),
    };
  }
}

function formatItem({ errors, ...item }: IncrementalItem, format: (error: GraphQLError) => GraphQLFormattedError) {
  return errors?.length ? { ...item, errors: errors.map(format) } : item;
}
