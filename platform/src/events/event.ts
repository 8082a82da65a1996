export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type Risk = 'LOW' | 'MEDIUM' | 'HIGH';

/** Keys that row predicates look at, so that a row which leaves a reader's view can be delivered as removed. */
export interface RowKeys {
  ownerId: string | null;
  teamId: string | null;
}

/** What a verb records in its transaction. The actor, the organization and the request are added from its context. */
export interface RecordedEvent {
  /** `<subject>.<what happened>`, e.g. `alert.raised`. */
  type: string;
  /** GraphQL type of the subject, e.g. `Alert`. */
  subjectType: string;
  subjectId: string;
  /** Version of the subject after the change, taken under its row lock. */
  subjectVersion: number;
  /** What the owning fields of a subscription need: the frozen row, dates as ISO strings. */
  payload: Record<string, JsonValue>;
  risk?: Risk;
  before?: RowKeys;
  after?: RowKeys;
  /** The predicate of a sentence whose subject is the actor, e.g. `created contact Ada Lovelace`. */
  summary?: string;
}

export type ActorKind = 'MEMBER' | 'API_KEY' | 'WORKFLOW' | 'SYSTEM';

/** An event as the log holds it. */
export interface StoredEvent {
  /** Position in the log: rises in commit order for each subject, unique in the installation, with gaps. */
  seq: bigint;
  organizationId: string;
  type: string;
  subjectType: string;
  subjectId: string;
  subjectVersion: number;
  payload: Record<string, JsonValue>;
  /** Row of `access.principal`; null for the system. */
  actorId: string | null;
  actorKind: ActorKind;
  onBehalfOf: string | null;
  requestId: string | null;
  risk: Risk;
  summary: string | null;
  before: RowKeys | null;
  after: RowKeys | null;
  occurredAt: Date;
}

/** A change of rights, sessions, keys or organizations, told ahead of the log. May come more than once. */
export interface AccessEvent {
  id: bigint;
  /** Null: not of one organization, e.g. a session. */
  organizationId: string | null;
  /** e.g. `member.removed`, `session.ended`; `access.reset`: some may have been missed, forget everything cached. */
  type: string;
  subjectId: string | null;
  payload: Record<string, JsonValue>;
  occurredAt: Date;
}
