import type { JsonValue } from '@guardian/platform/events';

/** Takes secrets out of a value, wherever they stand in it. */
export type Redact = (value: JsonValue) => JsonValue;

/**
 * Puts `[secret NAME]` in the place of secrets: as they are, and as addresses, JSON and base64 write them, since services
 * repeat in answers and messages what they were sent. What a service makes of a secret otherwise is not known.
 */
export function redactor(secrets: ReadonlyMap<string, string>): Redact {
  const forms = [...secrets].flatMap(([name, value]) => formsOf(value).map((form) => ({ form, name })));
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

function formsOf(value: string): string[] {
  const encoded = encodeURIComponent(value);
  const bytes = Buffer.from(value);
  return [
    value,
    encoded,
    encoded.replaceAll('%20', '+'),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('base64').replaceAll('=', ''),
    bytes.toString('base64url'),
    // As a header carries it, see `headerText`.
    value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ' '),
  ];
}
