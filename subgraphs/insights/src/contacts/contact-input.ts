import type { Check } from '@guardian/platform/errors';
import { countryCode } from './country.ts';
import type { ContactRow } from './tables.ts';

/** What a person types or a program sends. `undefined` = leave it, null = clear it. */
export interface ContactInput {
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  company?: string | null | undefined;
  jobTitle?: string | null | undefined;
  country?: string | null | undefined;
  tags?: readonly string[] | null | undefined;
  ownerId?: string | null | undefined;
  teamId?: string | null | undefined;
}

export type ContactValues = Pick<
  ContactRow,
  'email' | 'firstName' | 'lastName' | 'company' | 'jobTitle' | 'country' | 'tags'
> & { phone: string | null };

/** Most characters of each text. */
const limits = { firstName: 100, lastName: 100, phone: 40, company: 200, jobTitle: 200 } as const;
const maxTags = 20;
const maxTagLength = 40;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in.
const printable = /^[^\u0000-\u001f\u007f]*$/;

/** The values that the input gives, trimmed; what is wrong is added to the check under `path`. The owner is not looked at. */
export function contactValues(check: Check, path: string[], input: ContactInput): Partial<ContactValues> {
  const values: Partial<ContactValues> = {};
  const email = check.email([...path, 'email'], input.email);
  if (email !== undefined) values.email = email;
  for (const [field, max] of Object.entries(limits) as [keyof typeof limits, number][]) {
    const rules = { max, pattern: printable, message: 'Leave out line breaks and control characters.' };
    const text = check.text([...path, field], input[field], rules);
    if (text !== undefined) values[field] = text;
  }
  const country = check.text([...path, 'country'], input.country);
  if (country !== undefined) values.country = country === null ? null : countryCode(country);
  if (country && values.country === null) {
    check.add([...path, 'country'], 'INVALID_FORMAT', 'Use the two letters of ISO 3166-1, such as DE.');
  }
  if (input.tags !== undefined) values.tags = tagList(check, [...path, 'tags'], input.tags ?? []);
  return values;
}

/** Tags without doubles, in alphabetical order. */
export function tagList(check: Check, path: string[], tags: readonly string[]): string[] {
  const found = new Map(tags.map((tag) => [tag.trim().toLowerCase(), tag.trim()]));
  found.delete('');
  const list = [...found.values()].sort((a, b) => a.localeCompare(b, 'en'));
  if (list.length > maxTags) check.add(path, 'TOO_MANY', `Use at most ${maxTags} tags.`);
  if (list.some((tag) => tag.length > maxTagLength)) {
    check.add(path, 'TOO_LONG', `Use at most ${maxTagLength} characters for each tag.`);
  }
  if (list.some((tag) => !printable.test(tag))) {
    check.add(path, 'INVALID_FORMAT', 'Leave line breaks and control characters out of tags.');
  }
  return list;
}

/** A contact without a name and an address could not be told from others. */
export function requireName(check: Check, path: string[], contact: Partial<ContactValues>): void {
  if (contact.email ?? contact.firstName ?? contact.lastName) return;
  check.add([...path, 'email'], 'REQUIRED', 'Enter an e-mail address or a name.');
}
