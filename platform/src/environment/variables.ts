import { StartError } from './start-error.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** Reads single variables; every refusal names the variable, the value and what would be right. */
export function variables(source: Source) {
  const read = (name: string): string | null => source[name]?.trim() || null;

  return {
    text: read,

    integer(name: string, fallback: number, min: number, max: number): number {
      const value = read(name);
      if (value === null) return fallback;
      const number = Number(value);
      if (Number.isInteger(number) && number >= min && number <= max) return number;
      throw new StartError(`${name} must be a whole number from ${min} to ${max}, but is "${value}".`);
    },

    choice<const T extends string>(name: string, options: readonly T[], fallback: T): T {
      const value = read(name);
      if (value === null) return fallback;
      const option = options.find((each) => each === value);
      if (option !== undefined) return option;
      throw new StartError(`${name} must be one of ${options.join(', ')}, but is "${value}".`);
    },

    flag(name: string, fallback: boolean): boolean {
      return this.choice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
    },

    url(name: string, protocols: readonly string[]): URL | null {
      const value = read(name);
      if (value === null) return null;
      if (URL.canParse(value)) {
        const url = new URL(value);
        if (protocols.includes(url.protocol)) return url;
      }
      const examples = protocols.map((protocol) => `${protocol}//`).join(' or ');
      // The value may hold a password, so it is not repeated.
      throw new StartError(`${name} must be a URL that starts with ${examples}.`);
    },

    list(name: string): string[] {
      return (read(name) ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    },
  };
}
