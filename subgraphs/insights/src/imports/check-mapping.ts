import { Check } from '@guardian/platform/errors';
import type { ColumnMapping, ContactField } from './tables.ts';

/** Throws InvalidInput with everything that keeps an import with this mapping from starting. */
export function checkMapping(columns: readonly string[], mapping: readonly ColumnMapping[]): void {
  const check = new Check();
  const has = (field: ContactField) => mapping.some((entry) => entry.field === field);
  for (const [position, { column, field }] of mapping.entries()) {
    const path = ['mapping', String(position)];
    if (!columns.includes(column)) {
      const message = `The file has no column "${column.slice(0, 200)}". It has: ${columns.join(', ').slice(0, 500)}.`;
      check.add([...path, 'column'], 'UNKNOWN_COLUMN', message);
    }
    if (mapping.findIndex((entry) => entry.field === field) < position) {
      check.add([...path, 'field'], 'DUPLICATE', `Two columns fill ${field}: choose one.`);
    }
  }
  if (has('FULL_NAME') && (has('FIRST_NAME') || has('LAST_NAME'))) {
    check.add(
      ['mapping'],
      'CONFLICT',
      'FULL_NAME is split into first and last name: fill either it or FIRST_NAME and LAST_NAME.',
    );
  }
  if (!(['EMAIL', 'FULL_NAME', 'FIRST_NAME', 'LAST_NAME'] as const).some(has)) {
    check.add(['mapping'], 'REQUIRED', 'Choose a column for the e-mail address or for a name: a contact needs one.');
  }
  check.done();
}
