import { expect, it } from 'vitest';
import { Frame } from './frame.ts';
import type { SharedOperation } from './shared-operation.ts';
import type { Standing } from './standing.ts';
import { fullAt, Subscriber } from './subscriber.ts';

/** A reader at a position, of whom it is known or not what it may see, on a connection that holds so many bytes. */
function reader({ at, known = true, buffered = 0 }: { at: bigint | null; known?: boolean; buffered?: number }) {
  const written: Frame[] = [];
  const outlet = { buffered, together: (write: () => void) => write(), onceDrained: () => {} };
  const sink = { outlet, opening: () => {}, next: (frame: Frame) => void written.push(frame), fail: () => {} };
  const standing = { isReliable: () => known } as unknown as Standing;
  const input = { variables: {}, args: {}, key: '' };
  const subscriber = new Subscriber({} as SharedOperation, input, standing, sink, at);
  return { subscriber, written };
}

const fact = new Frame({ data: {} }, { seq: 7n, cursor: 'c' });
const signal = new Frame({ data: {} }, null);

it.each([
  ['behind it', { at: 6n }, fact, 'sent', 1, 7n],
  ['from now on', { at: null }, fact, 'sent', 1, 7n],
  ['that has it', { at: 7n }, fact, 'sent', 0, 7n],
  ['that is past it', { at: 9n }, fact, 'sent', 0, 9n],
  ['in doubt', { at: 6n, known: false }, fact, 'held', 0, 6n],
  ['in doubt that has it', { at: 7n, known: false }, fact, 'sent', 0, 7n],
  ['on a full connection', { at: 6n, buffered: fullAt + 1 }, fact, 'full', 1, 7n],
  ['of signals', { at: null }, signal, 'sent', 1, null],
  ['of signals, in doubt', { at: null, known: false }, signal, 'held', 0, null],
] as const)('a reader %s', (_name, of, frame, outcome, count, position) => {
  const { subscriber, written } = reader(of);
  expect(subscriber.deliver(frame, 0)).toBe(outcome);
  expect(written).toHaveLength(count);
  expect(subscriber.position).toBe(position);
});
