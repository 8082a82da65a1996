import { expect, it } from 'vitest';
import { instantOf, localText } from './local-instant.ts';

it('an instant survives the way through a field of the browser, to the minute', () => {
  const instant = new Date('2026-03-01T09:30:00.000Z');
  expect(instantOf(localText(instant))).toBe(instant.toISOString());
  expect(instantOf('')).toBeNull();
  expect(instantOf('tomorrow')).toBeNull();
});
