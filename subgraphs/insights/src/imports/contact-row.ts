import { Check } from '@guardian/platform/errors';
// Not through the feature's index, which would load the database's libraries into the parser's thread.
import { type ContactInput, contactValues, requireName } from '../contacts/contact-input.ts';
import { countryNamed } from '../contacts/country.ts';
import type { ColumnMapping, ContactField } from './tables.ts';

type ContactValues = ReturnType<typeof contactValues>;

/** A row of the file: what it says of a contact, or why it is refused. */
export type ParsedRow = { values: ContactValues; cells: string[] } | { reason: string; cells: string[] };

/** Position of the column that fills a field. */
export type FieldPositions = ReadonlyMap<ContactField, number>;

export function fieldPositions(columns: readonly string[], mapping: readonly ColumnMapping[]): FieldPositions {
  return new Map(mapping.map(({ column, field }) => [field, columns.indexOf(column)]));
}

/** Reads a row. Blank cells say nothing, so that an import never clears what is known. */
export function readRow(record: readonly string[], positions: FieldPositions): ParsedRow {
  // Postgres knows no NUL in a text.
  const cells = record.map((text) => text.replaceAll('\0', '\ufffd'));
  const cell = (field: ContactField): string | undefined => {
    const position = positions.get(field);
    const text = position === undefined ? '' : unguarded(cells[position]?.trim() ?? '');
    return text === '' ? undefined : text;
  };
  const country = cell('COUNTRY');
  const tags = cell('TAGS');
  const input: ContactInput = {
    email: cell('EMAIL'),
    firstName: cell('FIRST_NAME'),
    lastName: cell('LAST_NAME'),
    ...splitName(cell('FULL_NAME')),
    phone: cell('PHONE'),
    company: cell('COMPANY'),
    jobTitle: cell('JOB_TITLE'),
    country: country === undefined ? undefined : (countryNamed(country) ?? country),
    tags: tags?.split(/[;,]/),
  };
  const check = new Check();
  const values = contactValues(check, [], input);
  requireName(check, [], values);
  if (check.problems.length === 0) return { values, cells };
  return { reason: check.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '), cells };
}

function splitName(name: string | undefined): Pick<ContactInput, 'firstName' | 'lastName'> {
  if (name === undefined) return {};
  const space = name.lastIndexOf(' ');
  return space < 0 ? { firstName: name } : { firstName: name.slice(0, space), lastName: name.slice(space + 1) };
}

/** Takes back the quote that keeps spreadsheets from computing a cell; the list of refused rows is written with it. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
