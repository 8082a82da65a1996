import type { CombinedError } from 'urql';
import { graphError } from './graph-error.ts';
import type { InputError } from './input-error.ts';

interface MutationResult<Field extends string> {
  data?: { [key in Field]: { errors: readonly InputError[] } };
  error?: CombinedError;
}

/** Why a mutation changed nothing, in one sentence; null if it did what it was asked. */
export function refusalOf<Field extends string>(result: MutationResult<Field>, field: Field): string | null {
  if (result.error) return graphError(result.error)?.message ?? result.error.message;
  return result.data?.[field].errors[0]?.message ?? null;
}
