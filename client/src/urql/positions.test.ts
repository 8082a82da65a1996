import { expect, it } from 'vitest';
import { createPositions } from './positions.ts';

it('starts where the first answer was read', async () => {
  const positions = createPositions();
  positions.asked(1);
  const known = positions.known();
  positions.answered(1, 'c1');
  await known;
  expect(positions.start()).toBe('c1');
});

it('starts before every query that is on screen, also when another was answered since', () => {
  const positions = createPositions();
  positions.asked(1);
  positions.answered(1, 'c1');
  positions.dropped(1);
  positions.asked(2);
  positions.answered(2, 'c2');
  positions.delivered('c3');
  positions.asked(3);
  positions.answered(3, 'c4');
  expect(positions.start()).toBe('c1');
  positions.asked(2);
  expect(positions.start()).toBe('c3');
});

it('wants an answer read again whose position can not be told from that of the first', () => {
  const positions = createPositions();
  positions.asked(1);
  positions.asked(2);
  expect(positions.answered(1, 'c2')).toBe(true);
  expect(positions.answered(2, 'c1')).toBe(false);
  positions.asked(2);
  expect(positions.answered(2, 'c3')).toBe(true);
});

it('starts with what happens from now on when nothing is read, or the only query failed or left', async () => {
  const positions = createPositions();
  expect(positions.start()).toBeNull();
  positions.asked(1);
  const failing = positions.known();
  positions.answered(1, undefined);
  await failing;
  expect(positions.start()).toBeNull();
  positions.asked(2);
  const leaving = positions.known();
  positions.dropped(2);
  await leaving;
  expect(positions.start()).toBeNull();
});
