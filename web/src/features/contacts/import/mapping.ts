import type { ContactField } from '../../../graph/generated/graphql.ts';

export interface ColumnMapping {
  column: string;
  field: ContactField;
}

/** The fields a column can fill, in the order of the choice. */
export const contactFields: { field: ContactField; label: string }[] = [
  { field: 'EMAIL', label: 'E-mail address' },
  { field: 'FULL_NAME', label: 'Full name' },
  { field: 'FIRST_NAME', label: 'First name' },
  { field: 'LAST_NAME', label: 'Last name' },
  { field: 'PHONE', label: 'Phone' },
  { field: 'COMPANY', label: 'Company' },
  { field: 'JOB_TITLE', label: 'Job title' },
  { field: 'COUNTRY', label: 'Country' },
  { field: 'TAGS', label: 'Tags' },
];

export function fieldLabel(field: ContactField): string {
  return contactFields.find((known) => known.field === field)?.label ?? field;
}

/** The mapping with another field for one column, or none for it (null). */
export function withField(
  mapping: readonly ColumnMapping[],
  column: string,
  field: ContactField | null,
): ColumnMapping[] {
  const others = mapping.filter((entry) => entry.column !== column);
  return field ? [...others, { column, field }] : others;
}

/** What keeps an import with this mapping from starting, one sentence each. */
export function mappingProblems(mapping: readonly ColumnMapping[]): string[] {
  const problems: string[] = [];
  const has = (field: ContactField) => mapping.some((entry) => entry.field === field);
  for (const { field, label } of contactFields) {
    const columns = mapping.filter((entry) => entry.field === field).map((entry) => `“${entry.column}”`);
    if (columns.length > 1) problems.push(`${label} is filled by ${columns.join(' and ')}: choose one.`);
  }
  if (has('FULL_NAME') && (has('FIRST_NAME') || has('LAST_NAME'))) {
    problems.push('Full name is split into first and last name: fill either it or those.');
  }
  if (!has('EMAIL') && !has('FULL_NAME') && !has('FIRST_NAME') && !has('LAST_NAME')) {
    problems.push('Choose a column for the e-mail address or for the name: a contact needs one of them.');
  }
  return problems;
}
