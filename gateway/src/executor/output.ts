import { type Json, put } from './tree.ts';

/** A name in an object of the response. */
export interface Key {
  name: string;
  /** As JSON text, with what stands between it and the name before it. */
  text: string;
}

export function keyAt(index: number, name: string): Key {
  return { name, text: `${index === 0 ? '' : ','}${JSON.stringify(name)}:` };
}

/** What a completed response is made of. */
export interface Output {
  nothing: Json;
  leaf(value: Json): Json;
  list(items: Json[]): Json;
  /** An object to which values are added in the order of its keys. */
  begin(): Json;
  add(object: Json, key: Key, value: Json): Json;
  end(object: Json): Json;
}

/** Values, for whoever goes on with them. */
export const asValues: Output = {
  nothing: null,
  leaf: (value) => value,
  list: (items) => items,
  begin: () => ({}),
  add(object, { name }, value) {
    put(object, name, value);
    return object;
  },
  end: (object) => object,
};

/** JSON text, for whoever only sends it: equal to that of the values. */
export const asText: Output = {
  nothing: 'null',
  leaf: (value) => {
    if (typeof value === 'string' && isPlain.test(value)) return `"${value}"`;
    return JSON.stringify(value) ?? 'null';
  },
  list(items) {
    let text = '';
    for (const item of items) text += text === '' ? item : `,${item}`;
    return `[${text}]`;
  },
  begin: () => '{',
  add: (object, { text }, value) => object + text + value,
  end: (object) => `${object}}`,
};

/** What stands between quotes as it is. */
const isPlain = /^[ !#-[\]-\ud7ff]*$/;

/** The data of an answer as JSON text. */
export class DataText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** As values. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The JSON text of an answer. */
export function answerText(answer: object): string {
  const { data } = answer as { data?: unknown };
  if (!(data instanceof DataText)) return JSON.stringify(answer);
  const parts = Object.entries(answer).flatMap(([name, value]) => {
    const text = value === data ? data.text : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${parts.join()}}`;
}
