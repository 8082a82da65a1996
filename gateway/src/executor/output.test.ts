import { expect, it } from 'vitest';
import { answerText, asText, DataText, keyAt } from './output.ts';

it.each([
  'plain',
  '',
  'with "quotes", a \\ and a \n',
  'a line\u2028separator, \u0007 and \u007f',
  'über 東京 🚀',
  'half of a pair: \ud83d',
  0,
  -0,
  1.5,
  1e21,
  true,
  null,
  { any: ['thing', { at: new Date(0) }] },
])('writes %j as JSON does', (value) => {
  expect(asText.leaf(value)).toBe(JSON.stringify(value));
});

it('writes objects and lists as JSON does, whatever their names are', () => {
  const names = ['a', '__proto__', 'über'];
  let object = asText.begin();
  names.forEach((name, index) => {
    object = asText.add(object, keyAt(index, name), asText.leaf(index));
  });
  expect(asText.list([asText.end(object), asText.nothing])).toBe('[{"a":0,"__proto__":1,"über":2},null]');
  expect(asText.list([asText.end(asText.begin())])).toBe('[{}]');
});

it('puts data that is text already into the answer', () => {
  const answer = { errors: [{ message: 'x' }], data: new DataText('{"a":1}'), extensions: undefined };
  expect(answerText(answer)).toBe('{"errors":[{"message":"x"}],"data":{"a":1}}');
  expect(JSON.stringify(answer)).toBe('{"errors":[{"message":"x"}],"data":{"a":1}}');
  expect(answerText({ data: null })).toBe('{"data":null}');
});
