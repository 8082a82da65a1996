/** One thing about the input that the caller can correct; `InputError` on the graph. */
export interface InputProblem {
  /** Where in the input, e.g. `['input', 'email']`. */
  path: string[];
  /** Stable code, e.g. `REQUIRED`. */
  code: string;
  /** What is wrong and how to mend it, in one sentence. */
  message: string;
}

/** Thrown by a verb before anything was changed; on the graph it becomes the `errors` of the payload. */
export class InvalidInput extends Error {
  override name = 'InvalidInput';
  readonly problems: InputProblem[];

  constructor(problems: InputProblem[]) {
    super(problems.map((problem) => `${problem.path.join('.')}: ${problem.message}`).join(' '));
    this.problems = problems;
  }
}

/**
 * Runs a verb and puts its result under the key of a payload; what the caller can correct comes back as `errors`
 * with a null result. Every other error passes through.
 */
export async function payload<K extends string, T>(
  key: K,
  act: () => Promise<T>,
): Promise<{ [key in K]: T | null } & { errors: InputProblem[] }> {
  const answer = (value: T | null, errors: InputProblem[]) =>
    ({ [key]: value, errors }) as { [key in K]: T | null } & { errors: InputProblem[] };
  try {
    return answer(await act(), []);
  } catch (error) {
    if (error instanceof InvalidInput) return answer(null, error.problems);
    throw error;
  }
}
