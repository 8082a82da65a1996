import type { ContactFilter, ContactSort, ContactSortField, ContactSource } from '../../graph/generated/graphql.ts';

export const contactSortFields: ContactSortField[] = ['NAME', 'EMAIL', 'COMPANY', 'CREATED_AT', 'UPDATED_AT'];
export const contactSources: ContactSource[] = ['MANUAL', 'IMPORT', 'API', 'WORKFLOW'];

/** What the address of the contacts page holds. */
export interface ContactSearch {
  q?: string;
  tag?: string;
  country?: string;
  owner?: string;
  source?: ContactSource;
  sort?: ContactSortField;
  direction?: 'ASC' | 'DESC';
  /** Id of the contact whose drawer is open, or `new`. */
  contact?: string;
}

const among = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((candidate) => candidate === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the address; what it does not know, it leaves out. */
export function readContactSearch(raw: Record<string, unknown>): ContactSearch {
  return {
    q: text(raw.q),
    tag: text(raw.tag),
    country: text(raw.country)?.toUpperCase(),
    owner: text(raw.owner),
    source: among(contactSources, raw.source),
    sort: among(contactSortFields, raw.sort),
    direction: among(['ASC', 'DESC'] as const, raw.direction),
    contact: text(raw.contact),
  };
}

export function contactFilter({ tag, country, owner, source }: ContactSearch): ContactFilter {
  return { tags: tag ? [tag] : undefined, country, ownerId: owner, source };
}

/** Null is the server's own order: the newest first. */
export function contactSort({ sort, direction }: ContactSearch): Required<ContactSort> | null {
  return sort ? { field: sort, direction: direction ?? 'ASC' } : null;
}
