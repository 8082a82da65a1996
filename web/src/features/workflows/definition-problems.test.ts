import { expect, it } from 'vitest';
import { locateProblems, readDefinition } from './definition-problems.ts';

const text = '{\n  "nodes": [\n    { "id": "a" }\n  ]\n}';

it('shows a problem of the server beside its line, wherever the path begins', () => {
  const expected = [{ line: 3, path: 'nodes.0.kind', message: 'Missing.' }];
  expect(locateProblems(text, [{ path: ['definition', 'nodes', '0', 'kind'], message: 'Missing.' }])).toEqual(expected);
  expect(locateProblems(text, [{ path: ['input', 'definition', 'nodes', '0', 'kind'], message: 'Missing.' }])).toEqual(
    expected,
  );
  expect(locateProblems(text, [{ path: ['nodes', '0', 'kind'], message: 'Missing.' }])).toEqual(expected);
});

it('says where text is no JSON', () => {
  expect(readDefinition('{\n  "a": 1\n  "b": 2\n}').problem).toMatchObject({ line: 3, path: '' });
});
