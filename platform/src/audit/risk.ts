import type { Risk } from '../events/event.ts';
import type { RecordKind } from './record.ts';

/** Why a record has its risk level; each of them by itself demands at least that level. */
export const riskReasons = {
  /** The type of event says so: it changes who may do what, or can't be undone. */
  SENSITIVE_CHANGE: 'HIGH',
  /** The type of event says that it is worth knowing of. */
  NOTABLE_CHANGE: 'MEDIUM',
  /** Something is gone afterwards. */
  DESTRUCTIVE: 'MEDIUM',
  /** The actor comes from a country that they were not seen in before. */
  NEW_COUNTRY: 'HIGH',
  /** Something that needed a permission was tried without it. */
  REFUSED: 'MEDIUM',
  /** Tried at least ten times within a minute. */
  REPEATED: 'HIGH',
  /** Somebody looked at what is kept from most. */
  SENSITIVE_READ: 'LOW',
  /** Many records left the installation. */
  EXPORT: 'MEDIUM',
} as const satisfies Record<string, Risk>;

export type RiskReason = keyof typeof riskReasons;

const ranks: Record<Risk, number> = { LOW: 0, MEDIUM: 1, HIGH: 2 };
const destructive = /\.(deleted|removed|revoked|deletionScheduled)$/;
const manyTimes = 10;

interface Occurrence {
  kind: RecordKind;
  type: string;
  /** That of the event's type. */
  declared: Risk;
  times: number;
  /** The actor was seen before, and never in this country. */
  newCountry: boolean;
}

/** How much attention a record deserves, and why: the highest level that one of its reasons demands. */
export function riskOf({ kind, type, declared, times, newCountry }: Occurrence): { risk: Risk; reasons: RiskReason[] } {
  const reasons: RiskReason[] = [];
  if (kind === 'CHANGE' && declared === 'HIGH') reasons.push('SENSITIVE_CHANGE');
  if (kind === 'CHANGE' && declared === 'MEDIUM') reasons.push('NOTABLE_CHANGE');
  if (kind === 'CHANGE' && destructive.test(type)) reasons.push('DESTRUCTIVE');
  if (kind === 'REFUSAL') reasons.push('REFUSED');
  if (kind === 'REFUSAL' && times >= manyTimes) reasons.push('REPEATED');
  if (kind === 'READ') reasons.push(/export/i.test(type) ? 'EXPORT' : 'SENSITIVE_READ');
  if (newCountry) reasons.push('NEW_COUNTRY');
  const levels = reasons.map((reason): Risk => riskReasons[reason]);
  return { risk: levels.reduce((high, level) => (ranks[level] > ranks[high] ? level : high), 'LOW' as Risk), reasons };
}
