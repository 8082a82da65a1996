import type { Environment } from '@guardian/platform/environment';

/** An option of a command: `--name value`, or a switch when `placeholder` is absent. */
export interface Option {
  /** What stands for the value in the help, e.g. `<file>`. */
  placeholder?: string;
  description: string;
}

export interface Invocation {
  /** Read when asked for, so that `--help` works with a broken environment. */
  environment(): Environment;
  /** Values by option name; switches are `true`. */
  options: Record<string, string | true | undefined>;
  /** Value of an option that the command can't do without. Throws a StartError. */
  required(name: string): string;
  /** Whether npm started the process, which then ends when npm is gone. */
  underNpm: boolean;
}

export interface Command {
  name: string;
  /** What the help says besides; paragraphs of plain text. */
  description: string;
  /** What it can do, where that is a word behind its name: `guardian audit verify`. */
  actions?: Record<string, string>;
  options: Record<string, Option>;
  /** Resolves with the exit code. A thrown StartError is printed as one sentence, exit code 1. */
  run(invocation: Invocation): Promise<number>;
}
