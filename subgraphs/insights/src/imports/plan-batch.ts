import { type RowScope, reaches, rowKeys } from '@guardian/platform/access';
import { uuidv7 } from '@guardian/platform/database';
import type { ContactRow, ContactValues } from '../contacts/index.ts';
import type { ParsedRow } from './contact-row.ts';
import { additions, identityOf, type WholeContact } from './merge-contact.ts';

/** What a batch of rows does to the contacts of an organization. */
export interface BatchPlan {
  created: WholeContact[];
  /** Contacts that were there, before and after. */
  updated: { before: WholeContact; after: WholeContact }[];
  /** By the position of the row in the batch. */
  refused: { position: number; reason: string; cells: string[] }[];
  counts: { createdRows: number; updatedRows: number; unchangedRows: number; refusedRows: number };
}

interface Entry {
  before: WholeContact | null;
  after: WholeContact;
}

const maxTags = 20;

/**
 * Decides for each row whether it makes a contact, adds to one, says nothing new, or is refused. Pure. Two rows for the
 * same contact become one change.
 *
 * @param known Contacts that the rows may mean, as they are now.
 * @param make How a new contact begins: its organization and owner.
 */
export function planBatch(
  rows: readonly ParsedRow[],
  known: readonly WholeContact[],
  scope: RowScope,
  make: Pick<ContactRow, 'organizationId' | 'ownerId' | 'teamId'>,
  now: Date,
): BatchPlan {
  const entries = new Map<string, Entry>(known.map((row) => [identityOf(row), { before: row, after: row }]));
  const plan: BatchPlan = {
    created: [],
    updated: [],
    refused: [],
    counts: { createdRows: 0, updatedRows: 0, unchangedRows: 0, refusedRows: 0 },
  };
  for (const [position, row] of rows.entries()) {
    const reason = 'reason' in row ? row.reason : apply(row.values, entries, scope, make, now, plan);
    if (reason !== null) plan.refused.push({ position, reason, cells: row.cells });
  }
  plan.counts.refusedRows = plan.refused.length;
  for (const { before, after } of entries.values()) {
    if (before === null) plan.created.push(after);
    else if (after !== before) plan.updated.push({ before, after });
  }
  return plan;
}

/** Why the row is refused, or null when it is counted. */
function apply(
  values: Partial<ContactValues>,
  entries: Map<string, Entry>,
  scope: RowScope,
  make: Pick<ContactRow, 'organizationId' | 'ownerId' | 'teamId'>,
  now: Date,
  { counts }: BatchPlan,
): string | null {
  const identity = identityOf(values);
  const entry = entries.get(identity);
  if (entry === undefined) {
    if (!reaches(scope, rowKeys(make)))
      return 'You may make contacts of your own only, and this one would be nobody’s.';
    entries.set(identity, { before: null, after: newContact(values, make, now) });
    counts.createdRows++;
    return null;
  }
  if (!reaches(scope, rowKeys(entry.after))) return 'This contact belongs to someone else and is not yours to change.';
  const added = additions(entry.after, values);
  if ((added.tags?.length ?? 0) > maxTags) return `The contact would have more than ${maxTags} tags.`;
  if (Object.keys(added).length === 0) {
    counts.unchangedRows++;
    return null;
  }
  const version = entry.before === null ? 1 : entry.before.version + 1;
  entry.after = { ...entry.after, ...added, updatedAt: now, version };
  counts.updatedRows++;
  return null;
}

function newContact(
  values: Partial<ContactValues>,
  make: Pick<ContactRow, 'organizationId' | 'ownerId' | 'teamId'>,
  now: Date,
): WholeContact {
  return {
    ...make,
    id: uuidv7(),
    email: values.email ?? null,
    firstName: values.firstName ?? null,
    lastName: values.lastName ?? null,
    phone: values.phone ?? null,
    company: values.company ?? null,
    jobTitle: values.jobTitle ?? null,
    country: values.country ?? null,
    tags: values.tags ?? [],
    source: 'IMPORT',
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}
