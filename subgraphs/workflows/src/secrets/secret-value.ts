import type { Check } from '@guardian/platform/errors';
import { sealedColumn } from '@guardian/platform/sealing';

export const secretValue = sealedColumn({ table: 'workflows.secret', column: 'value' });

/** Shorter ones could not be told from ordinary words where an answer repeats them, and would be guessed. */
const shortest = 8;
const longest = 8_000;

/** A value as it is sealed: without the white space around it, which is pasted by accident. */
export function checkValue(check: Check, path: string[], value: string): string {
  return check.requiredText(path, value, { min: shortest, max: longest }).toWellFormed();
}
