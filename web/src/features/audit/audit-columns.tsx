import { Code, UnstyledButton } from '@mantine/core';
import type { AuditRecordRowFragment } from '../../graph/generated/graphql.ts';
import { type Column, placeOf, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { auditRoute } from './routes.ts';

export const auditColumns: Column<AuditRecordRowFragment>[] = [
  { id: 'what', header: 'What', fixed: true, phone: 'title', cell: (record) => <Summary record={record} /> },
  {
    id: 'type',
    header: 'Event',
    width: 220,
    hidden: true,
    cell: (record) => <Code style={{ whiteSpace: 'nowrap' }}>{record.type}</Code>,
  },
  { id: 'where', header: 'From', width: 190, cell: (record) => placeOf(record) ?? '–' },
  { id: 'agent', header: 'User agent', hidden: true, phone: 'hide', cell: (record) => record.userAgent ?? '–' },
  { id: 'request', header: 'Request', hidden: true, phone: 'hide', cell: (record) => record.requestId ?? '–' },
  { id: 'risk', header: 'Risk', width: 110, cell: (record) => <StatusBadge status={record.riskLevel} /> },
  { id: 'when', header: 'When', width: 150, align: 'right', cell: (record) => <RelativeTime at={record.occurredAt} /> },
];

function Summary({ record }: { record: AuditRecordRowFragment }) {
  const navigate = auditRoute.useNavigate();
  return (
    <UnstyledButton
      fz="sm"
      onClick={() => navigate({ search: (search) => ({ ...search, record: record.id }), replace: true })}
    >
      {record.summary}
    </UnstyledButton>
  );
}
