import type { JsonValue } from '@guardian/platform/events';

const placeholder = /\{\{(.*?)\}\}/gs;
/** `trigger.payload.contact.email`: read without CEL, and null where there is nothing. */
const plainPath = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

export interface TemplateExpression {
  source: string;
  /** Where the expression begins in the text, in characters. */
  offset: number;
  /** Where the text is, e.g. `['config', 'url']`. */
  path: string[];
}

export interface Filling {
  variables: Record<string, JsonValue>;
  evaluate(source: string, variables: Record<string, JsonValue>): Promise<JsonValue>;
  /** How a value becomes part of a text; as it is when left out. */
  encode?: (text: string) => string;
}

/** Every expression between `{{` and `}}` in the texts of a value. */
export function expressionsIn(value: unknown, path: string[] = []): TemplateExpression[] {
  if (typeof value === 'string') {
    return [...value.matchAll(placeholder)].map((match) => {
      const source = match[1] ?? '';
      const lead = source.length - source.trimStart().length;
      return { source: source.trim(), offset: match.index + 2 + lead, path };
    });
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => expressionsIn(member, [...path, key]));
}

/**
 * Puts values into the places of every text. A text that is one place and nothing else becomes the value itself;
 * elsewhere null becomes nothing, and lists and maps become JSON.
 */
export async function fillIn(value: unknown, filling: Filling): Promise<JsonValue> {
  if (typeof value === 'string') return fillText(value, filling);
  if (Array.isArray(value)) return Promise.all(value.map((item) => fillIn(item, filling)));
  if (value === null || typeof value !== 'object') return (value ?? null) as JsonValue;
  const entries = Object.entries(value).map(
    async ([key, member]): Promise<[string, JsonValue]> => [key, await fillIn(member, filling)],
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function fillText(text: string, filling: Filling): Promise<JsonValue> {
  const places = [...text.matchAll(placeholder)];
  if (places.length === 0) return text;
  const values = await Promise.all(places.map((place) => valueAt((place[1] ?? '').trim(), filling)));
  if (places.length === 1 && places[0]?.[0].length === text.length) return values[0] ?? null;
  const encode = filling.encode ?? ((part: string) => part);
  let index = 0;
  return text.replaceAll(placeholder, () => encode(textOf(values[index++] ?? null)));
}

function valueAt(source: string, { variables, evaluate }: Filling): Promise<JsonValue> {
  if (!plainPath.test(source)) return evaluate(source, variables);
  let value: JsonValue = variables;
  for (const key of source.split('.')) {
    // Own members only: `constructor` and the like are not the author's data.
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, key)) {
      return Promise.resolve(null);
    }
    value = value[key] ?? null;
  }
  return Promise.resolve(value);
}

function textOf(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
