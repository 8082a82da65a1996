/** Versions of the subjects this client holds, by id. */
export interface SubjectVersions {
  /** Remembers every entity with an `id` and a `version` in the answer of a query or mutation. */
  note(data: unknown): void;
  /** Whether a delivery tells of a state that is not newer than what is held, and remembers it if it is newer. */
  isStale(data: unknown, delivered: Map<string, number>): boolean;
}

/** Subjects whose versions are kept; the ones longest unseen are forgotten first. */
const kept = 10_000;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Query-then-subscribe and resuming deliver events that an answer has shown already, and a screen must not be taken
 * back. Against answers, an event of the *same* version passes: the answer of a mutation shows the version that its own
 * event carries, and lists have to hear of that event. Against deliveries of the same subscription it does not: it is
 * the same event again.
 *
 * After a subject was removed its versions begin anew: whatever comes then tells of a new one under the old id. An event
 * of before the removal that comes again is followed by the removal again.
 */
export function createSubjectVersions(): SubjectVersions {
  const answered = new Map<string, number>();

  const note = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) note(item);
    } else if (isFields(value)) {
      const { id, version } = value;
      if (typeof id === 'string' && typeof version === 'number') raise(answered, id, version);
      for (const field of Object.values(value)) if (typeof field === 'object') note(field);
    }
  };

  return {
    note,
    isStale(data, delivered) {
      const event = Object.values(data ?? {}).find((root) => isFields(root) && typeof root.subjectVersion === 'number');
      const subject = event && subjectOf(event);
      if (!subject) return false;
      const version = event.subjectVersion as number;
      if (version < (answered.get(subject) ?? 0) || version <= (delivered.get(subject) ?? 0)) return true;
      if (isRemoval(event)) {
        answered.delete(subject);
        delivered.delete(subject);
      } else raise(delivered, subject, version);
      return false;
    },
  };
}

function raise(versions: Map<string, number>, subject: string, version: number): void {
  const known = versions.get(subject) ?? 0;
  versions.delete(subject);
  versions.set(subject, Math.max(version, known));
  if (versions.size > kept) versions.delete(versions.keys().next().value as string);
}

const isRemoval = ({ type }: Fields) => typeof type === 'string' && /\.(deleted|removed)$/.test(type);

/** Id of the subject: `alertId` of an `AlertEvent`, else the only field that ends in `Id`; undefined without one. */
function subjectOf(event: Fields): string | undefined {
  const ids = Object.entries(event).filter(([name, value]) => /.Id$/.test(name) && typeof value === 'string');
  const type = String(event.__typename ?? '')
    .replace(/(Event|Update)$/, '')
    .toLowerCase();
  const own = ids.find(([name]) => type.endsWith(name.slice(0, -2).toLowerCase()));
  return (own ?? (ids.length === 1 ? ids[0] : undefined))?.[1] as string | undefined;
}
