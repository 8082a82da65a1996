import { principalIdOf } from '@guardian/platform/access';
import {
  type AuditFilter,
  type AuditFilterRow,
  countFilters,
  deleteFilter,
  insertFilter,
  listFilters,
  searchOf,
} from '@guardian/platform/audit';
import { isUniqueViolation, isUuid, transact, uuidv7 } from '@guardian/platform/database';
import { Check, InvalidInput, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { auditFilterDeleted, auditFilterSaved } from './events.ts';

/** Searches that one principal may keep. */
const mostFilters = 100;
const nobody = '00000000-0000-0000-0000-000000000000';

/** The caller's saved searches, and those that others share, by name. */
export function auditFilters(ctx: OrganizationContext): Promise<AuditFilterRow[]> {
  return listFilters(ctx.db, ctx.organizationId, principalIdOf(ctx.principal) ?? nobody);
}

interface FilterInput {
  name: string;
  shared?: boolean | null | undefined;
  filter: AuditFilter;
}

/** Keeps a search. Throws InvalidInput (also for a name that is taken), BAD_USER_INPUT for a filter that finds nothing. */
export async function saveAuditFilter(ctx: OrganizationContext, input: FilterInput): Promise<AuditFilterRow> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 80 });
  check.done();
  searchOf(input.filter);
  const ownerId = principalIdOf(ctx.principal) ?? nobody;
  return transact(
    ctx,
    async (tx) => {
      if ((await countFilters(tx, ownerId)) >= mostFilters) {
        const message = `Keep at most ${mostFilters} searches: delete one first.`;
        throw new InvalidInput([{ path: ['input'], code: 'TOO_MANY', message }]);
      }
      const row = { id: uuidv7(), ownerId, name, shared: input.shared ?? false, filter: { ...input.filter } };
      const saved = await insertFilter(tx, row);
      tx.record(auditFilterSaved({ id: saved.id, version: 1, payload: { auditFilter: shown(saved) } }));
      return saved;
    },
    { verb: 'saveAuditFilter', input },
  ).catch((error: unknown) => {
    if (!isUniqueViolation(error, 'audit_filter_name')) throw error;
    const message = 'You have a search of this name already.';
    throw new InvalidInput([{ path: ['input', 'name'], code: 'TAKEN', message }]);
  });
}

/** Deletes one of the caller's searches and answers with its id. Throws NOT_FOUND. */
export async function deleteAuditFilter(ctx: OrganizationContext, id: string): Promise<string> {
  const ownerId = principalIdOf(ctx.principal) ?? nobody;
  return transact(
    ctx,
    async (tx) => {
      const gone = isUuid(id) ? await deleteFilter(tx, id, ownerId) : null;
      if (gone === null) throw notFound('There is no such search of yours.');
      tx.record(auditFilterDeleted({ id, version: 2, payload: { auditFilter: shown(gone) } }));
      return id;
    },
    { verb: 'deleteAuditFilter', input: id },
  );
}

function shown({ id, name, shared }: AuditFilterRow): { id: string; name: string; shared: boolean } {
  return { id, name, shared };
}
