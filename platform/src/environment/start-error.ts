/** Why the product can't start, as one sentence for the terminal that says what to do next. Ends the process with 1. */
export class StartError extends Error {
  override name = 'StartError';
}
