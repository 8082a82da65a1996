import type { RecordedEvent, Risk, RowKeys } from './event.ts';

interface EventDescription<P> {
  /** GraphQL type of the subject. */
  subject: string;
  /** When the event is recorded, for the documents. */
  description: string;
  /** `LOW` when absent. */
  risk?: Risk;
  /** The predicate of a sentence whose subject is the actor, e.g. `created contact Ada Lovelace`. */
  summary: (payload: P) => string;
}

interface Occurrence<P> {
  id: string;
  version: number;
  payload: P;
  before?: RowKeys;
  after?: RowKeys;
}

export interface EventDefinition<P> extends Readonly<EventDescription<P>> {
  (occurrence: Occurrence<P>): RecordedEvent;
  readonly type: string;
}

type Registered = Pick<EventDefinition<never>, 'type' | 'subject' | 'description' | 'risk'>;

const registry = new Map<string, Registered>();

/**
 * Declares a type of event, once for the installation. The result makes the event a verb records:
 * `tx.record(alertRaised({ id, version, payload }))`. A second definition of the same type is a defect and throws.
 */
export function defineEvent<P extends object>(type: string, description: EventDescription<P>): EventDefinition<P> {
  if (!/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(type))
    throw new Error(`"${type}" is no event type like "alert.raised".`);
  if (registry.has(type)) throw new Error(`The event "${type}" is defined twice.`);
  const make = ({ id, version, payload, before, after }: Occurrence<P>): RecordedEvent => ({
    type,
    subjectType: description.subject,
    subjectId: id,
    subjectVersion: version,
    // A payload is an interface of JSON values; TypeScript gives interfaces no index signature.
    payload: payload as RecordedEvent['payload'],
    risk: description.risk ?? 'LOW',
    summary: description.summary(payload),
    before,
    after,
  });
  const definition = Object.assign(make, { type, ...description });
  registry.set(type, definition);
  return definition;
}

/** Every type of event the loaded code can record, by name. */
export function eventTypes(): Registered[] {
  return [...registry.values()].sort((a, b) => a.type.localeCompare(b.type));
}
