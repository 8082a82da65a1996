import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentRefusal } from './document-limits.ts';

const codeOf = (query: string) => documentRefusal(parse(query))?.extensions.code ?? null;

describe('a document that would keep everybody waiting', () => {
  const hostile: [string, string, string][] = [
    ['the same field again and again', `{ ${'me { name } '.repeat(1_900)} }`, 'OPERATION_TOO_LARGE'],
    ['the same, each in a fragment of its own', `{ ${'... { me { name } } '.repeat(900)} }`, 'OPERATION_TOO_LARGE'],
    [
      'many fragments side by side',
      `{ ${Array.from({ length: 900 }, (_, i) => `...F${i}`).join(' ')} } ${Array.from({ length: 900 }, (_, i) => `fragment F${i} on Query { f${i}: __typename }`).join(' ')}`,
      'OPERATION_TOO_LARGE',
    ],
    ['a flood of directives', `{ me ${'@skip(if: false) '.repeat(300)}{ name } }`, 'OPERATION_TOO_LARGE'],
    ['a long list', `{ me(ids: [${'1 '.repeat(1_001)}]) { name } }`, 'OPERATION_TOO_LARGE'],
    [
      'many operations',
      `${Array.from({ length: 300 }, (_, i) => `query Q${i} { me { name } }`).join(' ')}`,
      'OPERATION_TOO_LARGE',
    ],
    ['fragments in a circle', '{ ...A } fragment A on Query { a: me { ...A } b: me { ...A } }', 'OPERATION_TOO_DEEP'],
    [
      'inline fragments within each other',
      `{ ${'... { '.repeat(900)} me { name } ${'}'.repeat(900)} }`,
      'OPERATION_TOO_DEEP',
    ],
  ];
  it.each(hostile)('is refused at once: %s', (_name, query, code) => {
    const document = parse(query);
    const started = performance.now();
    expect(documentRefusal(document)?.extensions.code).toBe(code);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a value written into a document', () => {
  it.each([
    ['a list in a list in a list', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['objects and lists', `${'{ a: 1, b: ['.repeat(20)}1${'] }'.repeat(20)}`],
    ['many of them', `[${`${'['.repeat(10)}${']'.repeat(10)} `.repeat(100)}]`],
  ])('is refused, since planning it would take for ever: %s', (_name, value) => {
    expect(codeOf(`{ me(input: ${value}) { name } }`)).toBe('OPERATION_TOO_DEEP');
    expect(codeOf(`query ($input: JSON = ${value}) { me(input: $input) { name } }`)).toBe('OPERATION_TOO_DEEP');
  });

  it('may be a whole workflow', () => {
    const node = '{ id: "a", kind: "http", config: { url: "x", headers: { a: "b" }, body: { c: [{ d: [1, 2] }] } } }';
    expect(codeOf(`{ me(input: { definition: { nodes: [${node.repeat(20)}] } }) { name } }`)).toBeNull();
  });
});

describe('a document of a client', () => {
  it('may name what it needs in each of its fragments', () => {
    const fragments = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Me { name friend { name } }`);
    const spreads = Array.from({ length: 40 }, (_, i) => `...F${i}`);
    expect(codeOf(`{ me { ${spreads.join(' ')} } } ${fragments.join(' ')}`)).toBeNull();
  });

  it('may ask for the same under many names', () => {
    const aliases = Array.from({ length: 1_000 }, (_, i) => `a${i}: me { name }`);
    expect(codeOf(`{ ${aliases.join(' ')} }`)).toBeNull();
  });
});
