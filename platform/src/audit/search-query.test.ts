import { describe, expect, it } from 'vitest';
import { type AuditFilter, searchOf } from './search-query.ts';

describe('what is typed', () => {
  const terms = (text: string) => searchOf({ text }).terms.map((term) => [term.text, term.exact, term.not]);

  it.each([
    ['', []],
    [
      'ada love',
      [
        ['ada', false, false],
        ['love', false, false],
      ],
    ],
    [
      '"ada love" -bob',
      [
        ['ada love', true, false],
        ['bob', false, true],
      ],
    ],
    [
      '-"two words" x',
      [
        ['two words', true, true],
        ['x', false, false],
      ],
    ],
    ['"not closed', [['not closed', true, false]]],
    [
      "it's 10.0.0.1",
      [
        ["it's", false, false],
        ['10.0.0.1', false, false],
      ],
    ],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected));

  it('is a part of a word between asterisks', () => {
    expect(searchOf({ text: '*eedl* x' })).toMatchObject({ fragments: ['eedl'], terms: [{ text: 'x' }] });
    expect(() => searchOf({ text: '*ab*' })).toThrow(/three|3/);
  });

  it('is limited', () => {
    expect(() => searchOf({ text: 'a '.repeat(21) })).toThrow(/20 words/);
    expect(() => searchOf({ text: 'a'.repeat(501) })).toThrow(/500 characters/);
  });
});

/** Without the places of marks. */
function facetsOf(filter: AuditFilter): string {
  return searchOf(filter).facets.replaceAll('\u0001', '');
}

describe('facets', () => {
  it('are alternatives within a list and conditions between lists', () => {
    expect(facetsOf({ kinds: ['READ', 'REFUSAL'], types: ['contact.*'], countries: ['nl'] })).toBe(
      "('=kind:READ' | '=kind:REFUSAL') & ('=type:contact.':*) & ('=country:NL')",
    );
  });

  it('are quoted, so that a value is never an operator', () => {
    expect(facetsOf({ subjectId: "x' | '@other\\" })).toBe("('=subject:x'' | ''@other\\\\')");
  });

  it('of an empty list match nothing', () => expect(facetsOf({ types: [] })).toBe("'=none'"));

  it('hold the place of a mark once each, whatever is looked for', () => {
    expect(searchOf({ subjectId: 'a\u0001b' }).facets).toBe("('\u0001=subject:a b')");
  });
});

it('takes an address as a facet and a range as a range', () => {
  expect(searchOf({ ipAddress: '192.0.2.1' })).toMatchObject({ facets: "('\u0001=ip:192.0.2.1')", range: null });
  expect(searchOf({ ipAddress: '2001:db8::/32' })).toMatchObject({ facets: '', range: '2001:db8::/32' });
  expect(() => searchOf({ ipAddress: '300.1.1.1' })).toThrow(/IP address/);
});
