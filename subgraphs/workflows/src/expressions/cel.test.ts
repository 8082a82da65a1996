import { afterAll, describe, expect, it } from 'vitest';
import { openCel } from './cel.ts';
import { fillIn } from './template.ts';

const cel = openCel();
afterAll(() => cel.close());

describe('an expression', () => {
  it.each([
    ['trigger.count + 1', 4],
    ['trigger.price * 2.0', 5],
    ['trigger.tags.filter(t, t != "a")', ['b']],
    ['{"x": trigger.count, "y": [true, null]}', { x: 3, y: [true, null] }],
    ['trigger.name.upperAscii()', 'ADA'],
    ['has(trigger.none)', false],
    ['trigger["__proto__"]', 'own'],
  ])('%s', async (source, result) => {
    const trigger = JSON.parse('{"count":3,"price":2.5,"tags":["a","b"],"name":"ada","__proto__":"own"}');
    expect(await cel.evaluate(source, { trigger })).toEqual(result);
  });

  it.each(['trigger.constructor', 'trigger.toString', 'trigger.__proto__', 'constructor', 'process'])(
    'reaches nothing that is not its data: %s',
    async (source) => {
      await expect(cel.evaluate(source, { trigger: {} })).rejects.toThrow(/not found|unresolved/);
    },
  );

  it('that never ends is stopped, and the next one is answered', async () => {
    const list = Array.from({ length: 300 }, (_, index) => index);
    const endless = 'trigger.all(a, trigger.all(b, trigger.all(c, trigger.all(d, a + b + c + d >= 0))))';
    const before = performance.now();
    const [slow, fast] = await Promise.allSettled([
      cel.evaluate(endless, { trigger: list }),
      cel.evaluate('1 + 1', {}),
    ]);
    expect(slow).toMatchObject({ reason: { message: 'the expression took too long' } });
    expect(fast).toMatchObject({ value: 2 });
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('that yields too much is refused', async () => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    await expect(cel.evaluate('trigger.map(a, trigger)', { trigger: list })).rejects.toThrow('more than 20000 values');
  });

  it('over too much is refused', async () => {
    await expect(cel.evaluate('1', { trigger: 'x'.repeat(2 ** 20) })).rejects.toThrow('larger than 1 MB');
  });
});

describe('a text with places', () => {
  const fill = (value: unknown, variables: Record<string, never>) =>
    fillIn(value, { variables, evaluate: cel.evaluate });
  const variables = { trigger: { name: 'Ada', n: 3, none: null, list: [1, 2] } } as unknown as Record<string, never>;

  it.each([
    ['Hi {{ trigger.name }}!', 'Hi Ada!'],
    ['{{trigger.n}}', 3],
    ['{{ trigger.list }}', [1, 2]],
    ['{{ trigger.none }}-{{ trigger.missing.deep }}', '-'],
    ['{{ trigger.list }} {{ trigger.n > 2 ? "many" : "few" }}', '[1,2] many'],
    ['{{ trigger.constructor }}', null],
    ['no places', 'no places'],
    [
      { a: ['{{ trigger.n }}'], b: { c: 'x{{ trigger.n }}' } },
      { a: [3], b: { c: 'x3' } },
    ],
  ])('%j', async (template, filled) => {
    expect(await fill(template, variables)).toEqual(filled);
  });

  it('does not look for places in what was filled in', async () => {
    const nested = { trigger: { name: '{{ trigger.secret }}', secret: 'x' } } as unknown as Record<string, never>;
    expect(await fill('Hi {{ trigger.name }}', nested)).toBe('Hi {{ trigger.secret }}');
  });
});
