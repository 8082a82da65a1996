import { Code, Modal, Stack, Text } from '@mantine/core';
import { Facts, labelOf, RelativeTime } from '../../ui/index.ts';
import { clientName, count, milliseconds, nameOf, type UsedOperation } from './usage-columns.tsx';

interface Props {
  operation: UsedOperation | null;
  onClose: () => void;
}

/** One operation as clients execute it: who, how fast, and which fields. */
export function UsageDialog({ operation, onClose }: Props) {
  return (
    <Modal opened={operation !== null} onClose={onClose} size="lg" title={operation ? nameOf(operation) : ''}>
      {operation ? (
        <Stack>
          <Facts
            facts={[
              ['Kind', operation.kind && labelOf(operation.kind)],
              ['Executed', count(operation.count)],
              ['With errors', count(operation.errors)],
              ['p50, p95, p99', Object.values(quantiles(operation.latency)).map(milliseconds).join(', ')],
              [
                'Cost',
                Object.values(quantiles(operation.cost))
                  .map((each) => count(Math.round(each)))
                  .join(', '),
              ],
              ['First seen', operation.firstSeenAt && <RelativeTime key="first" at={operation.firstSeenAt} />],
            ]}
          />
          <Text fw={600} size="sm">
            Clients
          </Text>
          <Facts facts={operation.clients.map((client) => [clientName(client), count(client.count)] as const)} />
          <Text fw={600} size="sm">
            Document
          </Text>
          <Code block mah="30vh" style={{ overflow: 'auto' }} tabIndex={0} aria-label="Document">
            {operation.text}
          </Code>
          <Text fw={600} size="sm">
            Fields
          </Text>
          <Code block mah="20vh" style={{ overflow: 'auto' }} tabIndex={0} aria-label="Fields">
            {operation.fields.join('\n')}
          </Code>
        </Stack>
      ) : null}
    </Modal>
  );
}

const quantiles = ({ p50, p95, p99 }: UsedOperation['latency']) => ({ p50, p95, p99 });
