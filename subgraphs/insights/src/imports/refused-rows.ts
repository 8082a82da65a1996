import { rowScope } from '@guardian/platform/access';
import { csvLine } from '@guardian/platform/csv';
import { notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { importsById, listRefusals } from './queries.ts';

const pageSize = 1_000;

/** The refused rows of an import as CSV, page by page: the columns of the file, then row number and reason. Throws NOT_FOUND. */
export async function refusedRowsCsv(ctx: OrganizationContext, importId: string): Promise<AsyncGenerator<string>> {
  const [row] = await importsById(ctx.db, ctx.organizationId, rowScope(ctx, 'contactImport.readRefused'), [importId]);
  if (row === undefined || row.refusedRows === 0) throw notFound('There is no such import, or it refused no row.');
  return pages(ctx, row.id, row.columns);
}

async function* pages(ctx: OrganizationContext, importId: string, columns: string[]): AsyncGenerator<string> {
  // The byte order mark tells Excel that this is UTF-8.
  yield `\ufeff${csvLine([...columns, 'Row', 'Reason'])}`;
  for (let after = 0; ; ) {
    const rows = await listRefusals(ctx.db, ctx.organizationId, importId, after, pageSize);
    yield rows
      .map(({ cells, rowNumber, reason }) =>
        csvLine([...columns.map((_column, position) => cells[position] ?? ''), String(rowNumber), reason]),
      )
      .join('');
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.rowNumber ?? 0;
  }
}
