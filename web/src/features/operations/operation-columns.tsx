import { Anchor, Code } from '@mantine/core';
import { useMutation } from 'urql';
import type { TrustedOperationRowFragment } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { Can, type Column, ConfirmButton, labelOf, RelativeTime, toast } from '../../ui/index.ts';
import { RemoveOperationsMutation } from './documents.ts';

export const operationColumns = (show: (id: string) => void): Column<TrustedOperationRowFragment>[] => [
  {
    id: 'name',
    header: 'Name',
    fixed: true,
    phone: 'title',
    cell: (operation) => (
      <Anchor component="button" type="button" size="sm" fw={600} onClick={() => show(operation.id)}>
        {operation.name || 'Without a name'}
      </Anchor>
    ),
  },
  { id: 'kind', header: 'Kind', cell: (operation) => labelOf(operation.kind) },
  { id: 'document', header: 'Id', cell: (operation) => <Code>{shortened(operation.documentId)}</Code> },
  { id: 'client', header: 'Client', cell: (operation) => operation.clientName ?? '–' },
  { id: 'by', header: 'Registered by', cell: (operation) => operation.registeredBy?.name ?? '–' },
  { id: 'at', header: 'Registered', cell: (operation) => <RelativeTime at={operation.registeredAt} /> },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (operation) => <Remove operation={operation} />,
  },
];

const shortened = (id: string) => (id.length > 16 ? `${id.slice(0, 12)}…` : id);

function Remove({ operation: { id, name } }: { operation: TrustedOperationRowFragment }) {
  const [, remove] = useMutation(RemoveOperationsMutation);
  const label = name || 'the operation';
  const confirm = async () => {
    const { data, error } = await remove({ ids: [id] });
    const problem = graphError(error)?.message ?? data?.removeOperations.errors[0]?.message ?? null;
    if (!problem) toast(`Removed ${label}.`);
    return problem;
  };
  return (
    <Can permission="operation.register">
      <ConfirmButton
        size="compact-sm"
        title={`Remove ${label}?`}
        consequence="Clients that send its id are refused at once. Who is held to registered operations can’t execute it any more."
        verb="Remove"
        aria-label={`Remove ${label}`}
        onConfirm={confirm}
      >
        Remove
      </ConfirmButton>
    </Can>
  );
}
