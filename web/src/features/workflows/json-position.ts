/** A place in a text, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

export type ParsedJson =
  | { ok: true; value: unknown; lineOf: (path: readonly string[]) => number | null }
  | { ok: false; message: string; position: Position };

/**
 * Reads JSON and remembers on which line each value stands, so that a problem which names a path
 * (`["nodes", "0", "kind"]`) can be shown beside its line. A path that goes deeper than the text gets the line of
 * its deepest part that exists.
 */
export function parseJson(text: string): ParsedJson {
  const reader = new Reader(text);
  try {
    const value = reader.document();
    return { ok: true, value, lineOf: (path) => reader.lineOf(path) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, message: error.message, position: positionAt(text, error.offset) };
  }
}

/** Line and column of an offset in the text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

class Unreadable extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const keyOf = (path: readonly string[]) => path.join('\u0000');

class Reader {
  private at = 0;
  private readonly offsets = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value([]);
    this.space();
    if (this.at < this.text.length) throw new Unreadable('Nothing may follow the end of the definition.', this.at);
    return value;
  }

  lineOf(path: readonly string[]): number | null {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return positionAt(this.text, offset).line;
    }
    return null;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private value(path: string[]): unknown {
    if (path.length > 100) throw new Unreadable('This is nested too deeply.', this.at);
    this.space();
    this.offsets.set(keyOf(path), this.at);
    const first = this.text[this.at];
    if (first === '{') return this.object(path);
    if (first === '[') return this.array(path);
    return this.scalar();
  }

  private object(path: string[]): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at++;
    this.space();
    if (this.take('}')) return {};
    for (;;) {
      this.space();
      const start = this.at;
      if (this.text[this.at] !== '"') throw new Unreadable('Expected a property name in double quotes.', start);
      const key = this.scalar() as string;
      if (entries.some(([known]) => known === key)) throw new Unreadable(`The property "${key}" stands twice.`, start);
      this.space();
      if (!this.take(':')) throw new Unreadable(`Expected ":" after the property "${key}".`, this.at);
      entries.push([key, this.value([...path, key])]);
      this.offsets.set(keyOf([...path, key]), start);
      this.space();
      if (this.take('}')) return Object.fromEntries(entries);
      if (!this.take(',')) throw new Unreadable('Expected "," or "}" here.', this.at);
    }
  }

  private array(path: string[]): unknown[] {
    const items: unknown[] = [];
    this.at++;
    this.space();
    if (this.take(']')) return items;
    for (;;) {
      items.push(this.value([...path, String(items.length)]));
      this.space();
      if (this.take(']')) return items;
      if (!this.take(',')) throw new Unreadable('Expected "," or "]" here.', this.at);
    }
  }

  private scalar(): unknown {
    const match = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0];
    if (found === undefined) throw new Unreadable(this.unexpected(), this.at);
    try {
      const value: unknown = JSON.parse(found);
      this.at += found.length;
      return value;
    } catch {
      throw new Unreadable(`This is no JSON value: ${found.slice(0, 40)}`, this.at);
    }
  }

  private unexpected(): string {
    const here = this.text[this.at];
    if (here === undefined) return 'The definition ends too early.';
    if (here === '"') return 'This text has no closing quote on its line.';
    return `Expected a value, found "${here}".`;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }
}
