import type { JsonValue } from '../events/event.ts';

/** Takes secrets out of a value, wherever they stand in it. */
export type Redact = (value: JsonValue) => JsonValue;

/** What is shorter stands in every text. */
const shortestForm = 4;

/**
 * Puts `[secret NAME]` in the place of secrets: as they are, and as addresses, JSON, HTML and base64 write them, since services
 * repeat in answers and messages what they were sent. What a service makes of a secret otherwise is not known.
 */
export function redactor(secrets: Iterable<readonly [name: string, value: string]>): Redact {
  const forms = [...secrets].flatMap(([name, value]) => [...formsOf(value)].map((form) => ({ form, name })));
  // The longest first: one secret may be the beginning of another.
  forms.sort((a, b) => b.form.length - a.form.length);
  const text = (value: string) =>
    forms.reduce((rest, { form, name }) => rest.replaceAll(form, () => `[secret ${name}]`), value);
  const redact = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return text(String(value)) === String(value) ? value : text(String(value));
    if (Array.isArray(value)) return value.map(redact);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [text(key), redact(member)]));
  };
  return redact;
}

function formsOf(value: string): Set<string> {
  const forms = [
    value,
    // As a host is read.
    value.toLowerCase(),
    // As a header carries it.
    value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ' '),
    ...inAddresses(value),
    ...inJson(value),
    ...inHtml(value),
    ...inBase64(value),
  ];
  return new Set(forms.filter(({ length }) => length >= shortestForm));
}

/** Percent-encoded by JavaScript, by RFC 3986 to the letter, and by forms; with the hexadecimal digits of either case. */
function inAddresses(value: string): string[] {
  const encoded = encodeURIComponent(value);
  const strictly = encoded.replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const inForms = new URLSearchParams([['', value]]).toString().slice(1);
  const all = [encoded, encoded.replaceAll('%20', '+'), strictly, inForms];
  return [...all, ...all.map((text) => text.replaceAll(/%../g, (byte) => byte.toLowerCase()))];
}

/** As JavaScript writes it, with the slash escaped, and in ASCII alone. */
function inJson(value: string): string[] {
  const written = JSON.stringify(value).slice(1, -1);
  const all = [written, written.replaceAll('/', '\\/')];
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [...all, ...all.map((text) => text.replaceAll(/[\u007f-\uffff]/g, escaped))];
}

/** The apostrophe and the quotation mark by their numbers, or the latter by its name. */
function inHtml(value: string): string[] {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return ['&quot;', '&#34;'].flatMap((quote) =>
    ["'", '&#39;', '&#x27;'].map((apostrophe) => escaped.replaceAll('"', quote).replaceAll("'", apostrophe)),
  );
}

/** By itself, and within a longer text, as in `Basic` of a user and a password: three bytes are four characters. */
function inBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  const within = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Without the characters at either end that also hold something of its neighbours.
    return text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  });
  const all = [bytes.toString('base64').replaceAll('=', ''), ...within];
  return [...all, ...all.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
