import type { ActorKind, JsonValue, Risk } from '../events/event.ts';

export type RecordKind = 'CHANGE' | 'READ' | 'REFUSAL';

export interface AuditActor {
  kind: ActorKind;
  /** Row of `access.principal`; null for the installation itself. */
  id: string | null;
  /** The name at that time. */
  name: string | null;
}

/** One record of the audit log without its place in the chain. */
export interface UnchainedRecord {
  organizationId: string;
  kind: RecordKind;
  /** Position of the event that a change was made of; null for the others. */
  seq: string | null;
  /** That of the event; `read.<field>` and `refused.<field>` for the others. */
  type: string;
  subjectType: string | null;
  subjectId: string | null;
  actor: AuditActor;
  onBehalfOf: { id: string; name: string | null } | null;
  ipAddress: string | null;
  /** ISO 3166-1 alpha-2 of where the address is registered. */
  country: string | null;
  userAgent: string | null;
  requestId: string | null;
  risk: Risk;
  reasons: string[];
  /** The predicate of a sentence whose subject is the actor. */
  summary: string;
  before: JsonValue;
  after: JsonValue;
  details: JsonValue;
  /** How many equal ones the record stands for. */
  times: number;
  occurredAt: Date;
  /** What a search looks at. */
  text: string;
}

export interface AuditRecord extends UnchainedRecord {
  /** Place in the organization's chain: 1, 2, 3 … without gaps. */
  link: bigint;
  hash: Buffer;
}
