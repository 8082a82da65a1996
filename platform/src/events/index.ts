export { countEvents } from './count-events.ts';
export { type Cursors, openCursors } from './cursors.ts';
export { defineEvent, type EventDefinition, eventTypes } from './define-event.ts';
export type { AccessEvent, ActorKind, JsonValue, RecordedEvent, Risk, RowKeys, StoredEvent } from './event.ts';
export {
  type EventLog,
  type EventLogOptions,
  type FollowOptions,
  openEventLog,
  type ReadOptions,
} from './event-log.ts';
export { type Frozen, frozen } from './frozen.ts';
export { type EventFilter, eventsAt, listEvents } from './list-events.ts';
export { startLogConsumer } from './log-consumer.ts';
export { type Answers, openQuestions, type Questions } from './questions.ts';
export { maintainEvents, retentionDays } from './retention.ts';
export { openSignals, publishIn, type Signals } from './signals.ts';
export { typeMatcher } from './type-pattern.ts';
export { committed } from './wake-up.ts';
