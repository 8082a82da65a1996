import { rowScope } from '@guardian/platform/access';
import { isUuid } from '@guardian/platform/database';
import { badInput } from '@guardian/platform/errors';
import { type Connection, connection, type Page, type PageArguments, pageOf } from '@guardian/platform/pagination';
import { indexValues } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import {
  type ContactCriteria,
  type ContactOrder,
  contactConditions,
  countContacts,
  listContacts,
} from './list-queries.ts';
import { contactPhone, phoneForbidden } from './phone.ts';
import type { ContactRow } from './tables.ts';

export type ContactPage = Connection<ContactRow>;

export interface ContactListArguments extends PageArguments {
  search?: string | null | undefined;
  filter?:
    | (Omit<ContactCriteria, 'scope' | 'words' | 'tags' | 'phone'> & {
        tags?: readonly string[] | null | undefined;
        phone?: string | null | undefined;
      })
    | null
    | undefined;
  sort?: { field: ContactOrder['field']; direction?: ContactOrder['direction'] | undefined } | null | undefined;
}

const newestFirst: ContactOrder = { field: 'CREATED_AT', direction: 'DESC' };
const maxSearchLength = 200;

/** Contacts that the caller may see; the newest first unless sorted. Throws BAD_USER_INPUT for arguments out of range. */
export async function contactConnection(ctx: OrganizationContext, args: ContactListArguments): Promise<ContactPage> {
  const order = args.sort ? { field: args.sort.field, direction: args.sort.direction ?? 'ASC' } : newestFirst;
  const sort = `contacts:${order.field}:${order.direction}`;
  const page = pageOf(sort, args);
  const after = positionOf(page, order);
  const conditions = await contactConditions(ctx.db, ctx.organizationId, await criteriaOf(ctx, args));
  const rows = await listContacts(ctx.db, conditions, order, { first: page.first, after });
  return connection({
    sort,
    page,
    rows,
    keyOf: (row) => [row.sortKey, row.id],
    totalCount: () => countContacts(ctx.db, conditions),
  });
}

async function criteriaOf(
  ctx: OrganizationContext,
  { search, filter }: ContactListArguments,
): Promise<ContactCriteria> {
  if ((search?.length ?? 0) > maxSearchLength) {
    throw badInput(`"search" may have at most ${maxSearchLength} characters.`, { argument: 'search' });
  }
  if (filter?.ownerId && !isUuid(filter.ownerId)) {
    throw badInput('"filter.ownerId" must be the id of a member.', { argument: 'filter' });
  }
  if (filter?.teamId && !isUuid(filter.teamId)) {
    throw badInput('"filter.teamId" must be the id of a team.', { argument: 'filter' });
  }
  return {
    ...filter,
    country: filter?.country ? withoutNul(filter.country).toUpperCase() : null,
    scope: rowScope(ctx, 'contact.read'),
    words: wordsOf(search ?? ''),
    tags: (filter?.tags ?? []).map(withoutNul),
    phone: filter?.phone ? await phoneCriterion(ctx, withoutNul(filter.phone)) : null,
    company: filter?.company ? withoutNul(filter.company) : null,
  };
}

async function phoneCriterion(ctx: OrganizationContext, phone: string): Promise<ContactCriteria['phone']> {
  if (!ctx.rights.may('contact.readPrivate')) throw phoneForbidden();
  return { indexes: await indexValues(ctx, contactPhone, phone), scope: rowScope(ctx, 'contact.readPrivate') };
}

/** Words between blanks; what follows the tenth doesn't narrow a search any more. */
function wordsOf(search: string): string[] {
  return withoutNul(search).split(/\s+/).filter(Boolean).slice(0, 10);
}

/** Postgres knows no NUL in a text, so that nothing stored holds one either. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', ' ');
}

/** The keys of a cursor are a client's text like any other. */
function positionOf(page: Page, order: ContactOrder): [string, string] | null {
  if (page.after === null) return null;
  const [key, id] = page.after;
  const dated = order.field === 'CREATED_AT' || order.field === 'UPDATED_AT';
  const valid = typeof key === 'string' && !key.includes('\0') && !(dated && Number.isNaN(Date.parse(key)));
  if (valid && typeof id === 'string' && isUuid(id)) return [key, id];
  throw badInput('The "after" cursor was not made by this list. Start from the first page.', { argument: 'after' });
}
