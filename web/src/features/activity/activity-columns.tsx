import { Code, UnstyledButton } from '@mantine/core';
import type { ActivityRowFragment } from '../../graph/generated/graphql.ts';
import { type Column, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { activityRoute } from './routes.ts';

export const activityColumns: Column<ActivityRowFragment>[] = [
  { id: 'what', header: 'What', fixed: true, phone: 'title', cell: (event) => <Summary event={event} /> },
  { id: 'who', header: 'Who', width: 190, cell: (event) => event.actor?.name ?? '–' },
  {
    id: 'type',
    header: 'Event',
    width: 230,
    cell: (event) => <Code style={{ whiteSpace: 'nowrap' }}>{event.type}</Code>,
  },
  { id: 'risk', header: 'Risk', width: 110, cell: (event) => <StatusBadge status={event.riskLevel} /> },
  { id: 'request', header: 'Request', hidden: true, phone: 'hide', cell: (event) => event.requestId ?? '–' },
  { id: 'when', header: 'When', width: 150, align: 'right', cell: (event) => <RelativeTime at={event.occurredAt} /> },
];

function Summary({ event }: { event: ActivityRowFragment }) {
  const navigate = activityRoute.useNavigate();
  return (
    <UnstyledButton
      fz="sm"
      onClick={() => navigate({ search: (search) => ({ ...search, event: event.id }), replace: true })}
    >
      {event.summary}
    </UnstyledButton>
  );
}
