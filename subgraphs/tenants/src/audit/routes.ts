import { Readable } from 'node:stream';
import { auditNotesOf, countRecords, searchOf } from '@guardian/platform/audit';
import { badInput } from '@guardian/platform/errors';
import { requirePermissions } from '@guardian/platform/subgraph';
import type { FastifyInstance } from 'fastify';
import { type ExportFormat, exportRecords } from './export-records.ts';
import { readFilter } from './read-filter.ts';

const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};
/** Records that are counted ahead, for whoever shows how far the download is. */
const mostCounted = 1_000_000;

/** The audit log as a file: `GET /api/audit/export?format=csv|jsonl&filter=<JSON>`. */
export async function auditRoutes(server: FastifyInstance): Promise<void> {
  server.get<{ Querystring: { format?: string; filter?: string } }>('/audit/export', async (request, reply) => {
    const ctx = requirePermissions(request.guardian, 'exportAuditRecords', ['audit.read', 'audit.export']);
    const { format = 'csv', filter } = request.query;
    if (format !== 'csv' && format !== 'jsonl')
      throw badInput('"format" must be csv or jsonl.', { argument: 'format' });
    const wanted = readFilter(filter);
    const search = searchOf(wanted);
    const records = await countRecords(ctx.db, search, mostCounted);
    const details = { format, records, filter: JSON.parse(JSON.stringify(wanted)) };
    auditNotesOf(ctx.database)?.read(ctx, { field: 'exportAuditRecords', details });
    const name = `audit-${new Date().toISOString().slice(0, 10)}.${format}`;
    return reply
      .header('content-type', mediaTypes[format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .header('guardian-records', String(records))
      .send(Readable.from(exportRecords(ctx, search, format)));
  });
}
