import { reaches, rowScope } from '@guardian/platform/access';
import { auditNotesOf } from '@guardian/platform/audit';
import { requestLoader } from '@guardian/platform/subgraph';
import { openPhones, phoneForbidden } from './phone.ts';
import { contactsById, phonesById } from './queries.ts';

/** Contacts by id, of those that the caller may see; null for the others. */
export const contactLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await contactsById(ctx.db, ctx.organizationId, rowScope(ctx, 'contact.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
});

/** Phone numbers by id of the contact, each noted in the audit log as looked at; null where there is none, FORBIDDEN where the caller may see the contact without. */
export const phoneLoader = requestLoader<string, string>(async (ctx, ids) => {
  const found = await phonesById(ctx.db, ctx.organizationId, rowScope(ctx, 'contact.read'), ids);
  const seen = rowScope(ctx, 'contact.readPrivate');
  const open = found.filter((row) => reaches(seen, row));
  const phones = await openPhones(ctx, ctx.db, open);
  const times = phones.filter((phone) => phone !== null).length;
  if (times > 0) auditNotesOf(ctx.database)?.read(ctx, { field: 'contactPhone', times });
  const byId = new Map<string, string | null | Error>(found.map(({ id }) => [id, phoneForbidden()]));
  for (const [position, { id }] of open.entries()) byId.set(id, phones[position] ?? null);
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
});
