import { expect, it } from 'vitest';
import { definitionText } from './definition-text.ts';

it('shows a definition as it was written, whatever order the database keeps its properties in', () => {
  const stored = {
    edges: [{ to: 'b', from: 'a' }],
    nodes: [{ id: 'a', kind: 'delay', name: 'Wait', config: { seconds: 2 } }],
    trigger: { kind: 'manual' },
  };
  expect(JSON.parse(definitionText(stored))).toEqual(stored);
  expect(definitionText(stored)).toBe(`{
  "trigger": {
    "kind": "manual"
  },
  "nodes": [
    {
      "id": "a",
      "name": "Wait",
      "kind": "delay",
      "config": {
        "seconds": 2
      }
    }
  ],
  "edges": [
    {
      "from": "a",
      "to": "b"
    }
  ]
}`);
});

it('keeps the order of lists, which means something', () => {
  expect(definitionText(['b', 'a'])).toBe('[\n  "b",\n  "a"\n]');
});
