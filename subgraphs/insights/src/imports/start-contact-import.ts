import { rowScope, scopes } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { conflict, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { phoneForbidden } from '../contacts/index.ts';
import { checkMapping } from './check-mapping.ts';
import { contactImportStarted, ofImport } from './events.ts';
import { changeImport, lockImport } from './queries.ts';
import { starterOf } from './starter.ts';
import type { ColumnMapping, ContactImportRow } from './tables.ts';

/**
 * Starts the import of an uploaded file; a job does the rest. Starting a running import again with the same mapping
 * changes nothing.
 *
 * @throws InvalidInput for a mapping that does not fit the file; NOT_FOUND; CONFLICT once it has begun otherwise; FORBIDDEN for
 *   phone numbers of contacts whose number the caller may not see, as the counts would tell whether one is known.
 */
export function startContactImport(
  ctx: OrganizationContext,
  id: string,
  mapping: readonly ColumnMapping[],
): Promise<ContactImportRow> {
  return transact(
    ctx,
    async (tx) => {
      const row = await lockImport(tx.db, tx.organizationId, rowScope(ctx, 'contact.import'), id);
      if (row === null) throw notFound('There is no such import, or it is not yours to start. Upload the file again.');
      checkMapping(row.columns, mapping);
      if (mapping.some(({ field }) => field === 'PHONE') && !seesPhones(ctx)) throw phoneForbidden();
      if (row.status === 'RUNNING' && sameMapping(row.mapping, mapping)) return row;
      if (row.status !== 'UPLOADED') {
        throw conflict('The import of this file has begun already. Upload it again to import it again.', {
          status: row.status,
        });
      }
      const started = await changeImport(tx.db, tx.organizationId, id, {
        status: 'RUNNING',
        mapping: mapping.map(({ column, field }) => ({ column, field })),
        startedBy: starterOf(ctx.principal),
      });
      tx.record(contactImportStarted(ofImport(started)));
      return started;
    },
    { verb: 'startContactImport', input: { id, mapping } },
  );
}

function seesPhones({ rights }: OrganizationContext): boolean {
  return scopes.indexOf(rights.scope('contact.readPrivate')) >= scopes.indexOf(rights.scope('contact.import'));
}

function sameMapping(a: readonly ColumnMapping[], b: readonly ColumnMapping[]): boolean {
  const sorted = (mapping: readonly ColumnMapping[]) => mapping.map(({ column, field }) => `${field} ${column}`).sort();
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
