import { csvLine } from '@guardian/platform/csv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldPositions, readRow } from './contact-row.ts';
import { binaryKind, encodingOf, utf8Watch } from './csv-encoding.ts';
import { columnNames, csvShape } from './csv-shape.ts';
import { suggestMapping } from './suggest-mapping.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

describe('encodingOf', () => {
  it.each([
    ['a byte order mark of UTF-8', bytes('\ufeffName'), 'utf-8'],
    ['a byte order mark of UTF-16', bytes('\ufeffName', 'utf16le'), 'utf-16le'],
    ['a byte order mark of big-endian UTF-16', new Uint8Array([0xfe, 0xff, 0, 0x4e]), 'utf-16be'],
    ['UTF-16 without a mark', bytes('Name;Größe\r\n', 'utf16le'), 'utf-16le'],
    ['plain bytes', bytes('Name;Größe'), null],
    ['nothing', new Uint8Array(), null],
  ])('knows %s', (_what, head, encoding) => {
    expect(encodingOf(head)).toBe(encoding);
  });

  it('tells UTF-8 from an old Windows file, wherever a chunk ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const watch = utf8Watch();
        const all = bytes(text.toWellFormed());
        for (let start = 0; start < all.length; start += size) watch.see(all.subarray(start, start + size));
        expect(watch.valid()).toBe(true);
      }),
    );
    const windows = utf8Watch();
    windows.see(bytes('Größe', 'latin1'));
    expect(windows.valid()).toBe(false);
  });

  it.each([
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'an Excel workbook or another ZIP file'],
    [bytes('%PDF-1.7'), 'a PDF document'],
    [new Uint8Array([1, 2, 0, 3, 4, 5, 6, 7]), 'a binary file'],
    [bytes('Name,E-mail'), null],
  ])('names what is no text', (head, kind) => {
    expect(binaryKind(head)).toBe(kind);
  });
});

describe('csvShape', () => {
  it.each([
    [',', 'Name,E-mail\nAda,ada@example.com\n'],
    [';', 'Name;E-mail\nLovelace, Ada;ada@example.com\n'],
    ['\t', 'Name\tE-mail\nLovelace, Ada; Countess\tada@example.com'],
    ['|', 'Name|E-mail\r\nAda|ada@example.com\r\n'],
    [';', 'sep=;\r\nName;E-mail\r\nAda;ada@example.com\r\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    const shape = csvShape(text, true);
    expect(shape).toMatchObject({ delimiter, columns: ['Name', 'E-mail'] });
    expect(shape.preview).toHaveLength(1);
    expect(shape.preview[0]?.[1]).toBe('ada@example.com');
  });

  it('takes a single column of addresses', () => {
    expect(csvShape('E-mail\nada@example.com\n', true)).toMatchObject({ columns: ['E-mail'], delimiter: ',' });
  });

  it('shows ten rows, and none that is cut', () => {
    const text = `Name,E-mail\n${'Ada,ada@example.com\n'.repeat(30)}`;
    expect(csvShape(text, true).preview).toHaveLength(10);
    expect(csvShape('Name,E-mail\nAda,ada@example.com\nGrace,gra', false).preview).toEqual([
      ['Ada', 'ada@example.com'],
    ]);
  });

  it.each([
    ['', /empty/],
    [' \n\r\n ', /empty/],
    ['Name,E-mail\n', /no rows below/],
    ['Ada,ada@example.com\nGrace,grace@example.com', /instead of column names/],
    ['1,2\n3,4', /instead of column names/],
    [`${'x,'.repeat(201)}\na`, /200 columns/],
    ['Name,E-mail\n"Ada,ada@example.com\n', /quote .* never closed/],
  ])('refuses %j with what is wrong', (text, message) => {
    expect(() => csvShape(text, true)).toThrow(message);
  });

  it('names every column differently', () => {
    expect(columnNames([' Mail ', '', 'Mail', 'Mail'])).toEqual(['Mail', 'Column 2', 'Mail (2)', 'Mail (3)']);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (header) => {
        const names = columnNames(header);
        expect(new Set(names).size).toBe(header.length);
        expect(names).not.toContain('');
      }),
    );
  });

  it('reads back whatever was written as CSV', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '').replace(/^'+/, ''));
    // A file of one column and one of blank lines look alike, so rows have a filled first cell.
    const row = fc.tuple(
      cell.map((text) => `x${text}`),
      cell,
      cell,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const text = ['First', 'Second', 'Third'];
        const shape = csvShape([text, ...rows].map(csvLine).join(''), true);
        const unguarded = shape.preview.map((cells) => cells.map((value) => value.replace(/^'(?=[=+\-@\t\r])/, '')));
        expect(unguarded).toEqual(rows.map((cells) => cells.map((value) => value.slice(0, 500))));
      }),
    );
  });
});

describe('csvLine', () => {
  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from being computed', (cell) => {
    expect(csvLine([cell]).replaceAll('"', '').startsWith("'")).toBe(true);
  });
});

describe('suggestMapping', () => {
  it.each([
    [['E-Mail', 'First Name', 'Surname', 'Company name', 'Misc'], 'EMAIL FIRST_NAME LAST_NAME COMPANY'],
    [
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma', 'Telefon', 'Land'],
      'EMAIL FIRST_NAME LAST_NAME PHONE COMPANY COUNTRY',
    ],
    [['Name', 'email'], 'EMAIL FULL_NAME'],
    [['Name', 'First name', 'email'], 'EMAIL FIRST_NAME'],
    [['Prénom', 'Société'], 'FIRST_NAME COMPANY'],
    [['A', 'B'], ''],
  ])('knows %j', (columns, fields) => {
    expect(
      suggestMapping(columns, [])
        .map(({ field }) => field)
        .join(' '),
    ).toBe(fields);
  });

  it('knows a column of addresses by its rows', () => {
    const preview = [
      ['7', 'ada@example.com'],
      ['8', ''],
      ['9', 'grace@example.com'],
    ];
    expect(suggestMapping(['Number', 'Reach'], preview)).toEqual([{ column: 'Reach', field: 'EMAIL' }]);
  });
});

describe('readRow', () => {
  const columns = ['Mail', 'Name', 'Country', 'Tags', 'Phone'];
  const positions = fieldPositions(columns, [
    { column: 'Mail', field: 'EMAIL' },
    { column: 'Name', field: 'FULL_NAME' },
    { column: 'Country', field: 'COUNTRY' },
    { column: 'Tags', field: 'TAGS' },
    { column: 'Phone', field: 'PHONE' },
  ]);
  const read = (...cells: string[]) => readRow(cells, positions);

  it('reads names, countries and tags as people write them', () => {
    expect(read(' ada@example.com ', 'Ada King Lovelace', 'united kingdom', 'vip; lead,VIP', "'+49 30")).toMatchObject({
      values: {
        email: 'ada@example.com',
        firstName: 'Ada King',
        lastName: 'Lovelace',
        country: 'GB',
        tags: ['lead', 'VIP'],
        phone: '+49 30',
      },
    });
  });

  it('says nothing by a blank cell, so that nothing known is cleared', () => {
    expect(read('ada@example.com', '', '', '')).toMatchObject({ values: { email: 'ada@example.com' } });
    expect(Object.keys((read('ada@example.com') as { values: object }).values)).toEqual(['email']);
  });

  it.each([
    [['ada@', 'Ada'], /email: .*ada@example.com/],
    [['', ''], /e-mail address or a name/],
    [['ada@example.com', '', 'Atlantis'], /country: .*ISO 3166/],
    [['ada@example.com', '', '', Array.from({ length: 21 }, (_, i) => i).join(';')], /tags: .*20/],
  ])('refuses %j with the reason', (cells, reason) => {
    expect(read(...cells)).toMatchObject({ reason: expect.stringMatching(reason), cells });
  });

  it('gives Postgres no text it cannot keep, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (cells) => {
        expect(JSON.stringify(readRow(cells, positions))).not.toContain('\\u0000');
      }),
    );
  });
});
