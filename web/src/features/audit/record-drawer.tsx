import { Button, Drawer, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { AuditRecordRowFragment } from '../../graph/generated/graphql.ts';
import { CopyField, Facts, JsonView, labelOf, placeOf, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { changedFields } from './changed-fields.ts';
import { auditRoute } from './routes.ts';

interface Props {
  record: AuditRecordRowFragment | null;
  onClose: () => void;
}

export function RecordDrawer({ record, onClose }: Props) {
  return (
    <Drawer opened={record !== null} onClose={onClose} title="Audit record" size="lg">
      {record ? <Details record={record} /> : null}
    </Drawer>
  );
}

function Details({ record }: { record: AuditRecordRowFragment }) {
  const navigate = auditRoute.useNavigate();
  const { actor, onBehalfOf, subjectId } = record;
  return (
    <Stack>
      <Text fw={600}>{record.summary}</Text>
      <Facts
        facts={[
          ['Record', record.place.toLocaleString('en')],
          ['Event', record.type],
          ['When', <RelativeTime key="when" at={record.occurredAt} />],
          ['Times', record.times > 1 ? `${record.times.toLocaleString('en')} within a minute` : null],
          ['By', actor.name ? `${actor.name} (${labelOf(actor.kind).toLowerCase()})` : 'The installation'],
          ['On behalf of', onBehalfOf?.name],
          ['From', placeOf(record)],
          ['User agent', record.userAgent],
          ['Risk', <StatusBadge key="risk" status={record.riskLevel} />],
          ['Why', record.riskReasons.map(labelOf).join(', ')],
          ['Subject', record.subjectType ? labelOf(record.subjectType) : null],
        ]}
      />
      <Changes record={record} />
      {record.details ? (
        <section>
          <Title order={3} size="h5" mb="xs">
            Details
          </Title>
          <JsonView value={record.details} label="Details" />
        </section>
      ) : null}
      {subjectId ? <CopyField label="Subject id" value={subjectId} /> : null}
      {record.requestId ? <CopyField label="Request id" value={record.requestId} /> : null}
      <CopyField label="Hash" value={record.hash} />
      <Group gap="xs">
        {subjectId ? (
          <Button variant="default" onClick={() => navigate({ search: { subject: subjectId } })}>
            Show its history
          </Button>
        ) : null}
        {actor.id ? (
          <Button variant="default" onClick={() => navigate({ search: { actor: actor.id ?? undefined } })}>
            Show what they did
          </Button>
        ) : null}
        {record.requestId ? (
          <Button variant="default" onClick={() => navigate({ search: { request: record.requestId ?? undefined } })}>
            Show the request
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** What the subject was and is, field by field. */
function Changes({ record }: { record: AuditRecordRowFragment }) {
  const fields = changedFields(record.before, record.after);
  if (fields.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        Before and after
      </Title>
      <Table.ScrollContainer minWidth={320}>
        <Table withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Field</Table.Th>
              <Table.Th scope="col">Before</Table.Th>
              <Table.Th scope="col">After</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ name, before, after }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {labelOf(name)}
                </Table.Th>
                <Table.Td style={{ wordBreak: 'break-word' }}>{before ?? '–'}</Table.Td>
                <Table.Td style={{ wordBreak: 'break-word' }}>{after ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
