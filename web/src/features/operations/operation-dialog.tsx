import { Code, Modal, Stack } from '@mantine/core';
import type { TrustedOperationRowFragment } from '../../graph/generated/graphql.ts';
import { CopyField, Facts, labelOf, RelativeTime } from '../../ui/index.ts';

interface Props {
  operation: TrustedOperationRowFragment | null;
  onClose: () => void;
}

/** One registered operation with its document. */
export function OperationDialog({ operation, onClose }: Props) {
  return (
    <Modal opened={operation !== null} onClose={onClose} size="lg" title={operation?.name || 'Without a name'}>
      {operation ? (
        <Stack>
          <Facts
            facts={[
              ['Kind', labelOf(operation.kind)],
              ['Client', operation.clientName],
              ['Registered by', operation.registeredBy?.name],
              ['Registered', <RelativeTime key="at" at={operation.registeredAt} />],
            ]}
          />
          <CopyField label="Id" value={operation.documentId} />
          <Code block mah="50vh" style={{ overflow: 'auto' }} tabIndex={0} aria-label="Document">
            {operation.text}
          </Code>
        </Stack>
      ) : null}
    </Modal>
  );
}
