import { type InputProblem, InvalidInput } from './invalid-input.ts';

export interface TextRules {
  /** Refuse null, undefined and blank. */
  required?: boolean;
  /** Least number of characters. */
  min?: number;
  /** Greatest number of characters. */
  max?: number;
  pattern?: RegExp;
  /** What to say when the pattern does not match. */
  message?: string;
}

// The form HTML's <input type="email"> accepts (WHATWG), with a top-level domain or a single host.
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Collects everything that is wrong with an input, so that the caller hears it all at once and before a change. */
export class Check {
  readonly problems: InputProblem[] = [];

  add(path: string[], code: string, message: string): void {
    this.problems.push({ path, code, message });
  }

  /**
   * Trims and checks a text. `undefined` stays undefined ("leave it"), blank and null become null ("clear it").
   */
  text(path: string[], value: string | null | undefined, rules: TextRules = {}): string | null | undefined {
    if (value === undefined && !rules.required) return undefined;
    const text = value?.trim() ?? '';
    if (text === '') {
      if (rules.required) this.add(path, 'REQUIRED', `Enter a value for ${labelOf(path)}.`);
      return null;
    }
    if (rules.min !== undefined && text.length < rules.min) {
      this.add(path, 'TOO_SHORT', `Use at least ${rules.min} characters for ${labelOf(path)}.`);
    } else if (rules.max !== undefined && text.length > rules.max) {
      this.add(path, 'TOO_LONG', `Use at most ${rules.max} characters for ${labelOf(path)}.`);
    } else if (rules.pattern !== undefined && !rules.pattern.test(text)) {
      this.add(path, 'INVALID_FORMAT', rules.message ?? `The value of ${labelOf(path)} has the wrong form.`);
    }
    return text;
  }

  /** A text that must be there; the empty string stands in for a missing one until `done` throws. */
  requiredText(path: string[], value: string | null | undefined, rules: Omit<TextRules, 'required'> = {}): string {
    return this.text(path, value, { ...rules, required: true }) ?? '';
  }

  /** An e-mail address, at most 254 characters (RFC 5321). */
  email(
    path: string[],
    value: string | null | undefined,
    rules: { required?: boolean } = {},
  ): string | null | undefined {
    const message = 'Enter an e-mail address such as ada@example.com.';
    return this.text(path, value, { ...rules, max: 254, pattern: emailPattern, message });
  }

  number(path: string[], value: number | null | undefined, rules: { min: number; max: number }): void {
    if (value === null || value === undefined) return;
    if (Number.isFinite(value) && value >= rules.min && value <= rules.max) return;
    this.add(path, 'OUT_OF_RANGE', `Use a number from ${rules.min} to ${rules.max} for ${labelOf(path)}.`);
  }

  /** Throws `InvalidInput` if there was anything. */
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}

/** `['input', 'firstName']` → "first name". */
function labelOf(path: string[]): string {
  const last = path.at(-1) ?? 'it';
  return last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
