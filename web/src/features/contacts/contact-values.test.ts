import { expect, it } from 'vitest';
import { createInput, updateInput, valuesOf } from './contact-values.ts';

const empty = valuesOf(null);
const ada = { ...empty, email: 'ada@example.com', firstName: 'Ada', tags: ['vip'], ownerId: 'm1' };

it('leaves out of a new contact what was not filled in', () => {
  expect(createInput({ ...empty, email: ' ada@example.com ' })).toEqual({ email: 'ada@example.com' });
});

it('sends only what was changed, so that a colleague’s change of another field stays', () => {
  expect(updateInput(ada, { ...ada, firstName: 'Augusta' })).toEqual({ firstName: 'Augusta' });
  expect(updateInput(ada, ada)).toEqual({});
});

it('clears what was emptied', () => {
  expect(updateInput(ada, { ...ada, email: '', tags: [], ownerId: null })).toEqual({
    email: null,
    tags: [],
    ownerId: null,
  });
});
