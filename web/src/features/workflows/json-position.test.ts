import { describe, expect, it } from 'vitest';
import { parseJson } from './json-position.ts';

const text = `{
  "name": "Welcome",
  "nodes": [
    { "id": "a" },
    {
      "id": "b",
      "retry": { "attempts": 3 }
    }
  ]
}`;

describe('the editor points at the line a problem is on', () => {
  it.each([
    [['nodes'], 3],
    [['nodes', '0'], 4],
    [['nodes', '1', 'retry', 'attempts'], 7],
    [['nodes', '1', 'url'], 5],
    [['nodes', '7'], 3],
    [['unknown'], 1],
    [[], 1],
  ])('%j is on line %i', (path, line) => {
    const parsed = parseJson(text);
    expect(parsed.ok && parsed.lineOf(path)).toBe(line);
  });

  it('reads what JSON.parse reads', () => {
    const parsed = parseJson(text);
    expect(parsed.ok && parsed.value).toEqual(JSON.parse(text));
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a" 1\n}', 2, 7],
    ['[1, 2', 1, 6],
    ['{ "a": "open\n" }', 1, 8],
    ['{ "a": 1 } x', 1, 12],
    ['{ "a": 1, "a": 2 }', 1, 11],
    ['', 1, 1],
  ])('says where %j cannot be read', (broken, line, column) => {
    expect(parseJson(broken)).toMatchObject({ ok: false, position: { line, column } });
  });
});
