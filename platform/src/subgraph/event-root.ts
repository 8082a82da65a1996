import type { JsonValue, StoredEvent } from '../events/index.ts';
import { rehearsal } from './build-subgraph.ts';
import type { EventRoot } from './definition.ts';

/** Root value for one event of the log, as a reader sees it. */
export function factRoot(event: StoredEvent, { removed = false } = {}): EventRoot {
  return {
    event,
    removed,
    get signal(): never {
      throw new Error('This field follows the event log (@facts): it has an event, and no signal.');
    },
  };
}

/** Root value for the latest value of a signal. */
export function signalRoot(signal: JsonValue): EventRoot {
  return {
    signal,
    removed: false,
    get event(): never {
      throw new Error('This field follows a signal (@signal): it has a value, and no event.');
    },
  };
}

/** A root value as JSON, on its way to a subgraph in another process. */
export type RootMessage =
  | {
      kind: 'event';
      event: Omit<StoredEvent, 'seq' | 'occurredAt'> & { seq: string; occurredAt: string };
      removed: boolean;
    }
  | { kind: 'signal'; signal: JsonValue }
  | { kind: 'rehearsal' };

export function writeRoot(root: unknown): RootMessage | undefined {
  if (root === undefined) return undefined;
  if (root === rehearsal) return { kind: 'rehearsal' };
  const descriptors = Object.getOwnPropertyDescriptors(root as EventRoot);
  if (descriptors.signal.get === undefined) return { kind: 'signal', signal: descriptors.signal.value as JsonValue };
  const event = descriptors.event.value as StoredEvent;
  return {
    kind: 'event',
    event: { ...event, seq: String(event.seq), occurredAt: event.occurredAt.toISOString() },
    removed: descriptors.removed.value as boolean,
  };
}

export function readRoot(message: RootMessage | undefined): unknown {
  switch (message?.kind) {
    case 'event': {
      const { seq, occurredAt, ...event } = message.event;
      const { removed } = message;
      return factRoot({ ...event, seq: BigInt(seq), occurredAt: new Date(occurredAt) }, { removed });
    }
    case 'signal':
      return signalRoot(message.signal);
    case 'rehearsal':
      return rehearsal;
    default:
      return undefined;
  }
}
