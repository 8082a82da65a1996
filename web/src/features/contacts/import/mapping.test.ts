import { expect, it } from 'vitest';
import { mappingProblems, withField } from './mapping.ts';

it('lets an import start that fills e-mail and full name', () => {
  expect(
    mappingProblems([
      { column: 'Mail', field: 'EMAIL' },
      { column: 'Name', field: 'FULL_NAME' },
    ]),
  ).toEqual([]);
});

it('says when two columns fill one field', () => {
  expect(
    mappingProblems([
      { column: 'Mail', field: 'EMAIL' },
      { column: 'Mail 2', field: 'EMAIL' },
    ]),
  ).toEqual(['E-mail address is filled by “Mail” and “Mail 2”: choose one.']);
});

it('says when nothing identifies a contact', () => {
  expect(mappingProblems([{ column: 'Ort', field: 'COUNTRY' }])).toHaveLength(1);
});

it('moves a column to another field or to none', () => {
  const mapping = withField([{ column: 'Mail', field: 'PHONE' }], 'Mail', 'EMAIL');
  expect(mapping).toEqual([{ column: 'Mail', field: 'EMAIL' }]);
  expect(withField(mapping, 'Mail', null)).toEqual([]);
});
