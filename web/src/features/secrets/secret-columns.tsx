import { Button, Code, Group, Text } from '@mantine/core';
import { useMutation } from 'urql';
import type { SecretListQuery } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { Can, type Column, ConfirmButton, RelativeTime, TextLink, toast } from '../../ui/index.ts';
import { DeleteSecretMutation } from './documents.ts';

export type ShownSecret = SecretListQuery['secrets']['nodes'][number];

export const secretColumns = (onReplace: (id: string) => void): Column<ShownSecret>[] => [
  { id: 'name', header: 'Name', fixed: true, phone: 'title', cell: ({ name }) => <Code>{name}</Code> },
  { id: 'value', header: 'Value since', cell: (secret) => <ValueSince secret={secret} /> },
  {
    id: 'used',
    header: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : 'never'),
  },
  { id: 'users', header: 'Used by', cell: (secret) => <UsedBy secret={secret} /> },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (secret) => (
      <Can permission="secret.manage">
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Replace ${secret.name}`}
            onClick={() => onReplace(secret.id)}
          >
            Replace
          </Button>
          <DeleteButton secret={secret} />
        </Group>
      </Can>
    ),
  },
];

function ValueSince({ secret }: { secret: ShownSecret }) {
  const by = secret.replacedAt ? secret.replacedBy : secret.createdBy;
  return (
    <Text size="sm">
      <RelativeTime at={secret.replacedAt ?? secret.createdAt} />
      {by?.name ? `, by ${by.name}` : ''}
    </Text>
  );
}

function UsedBy({ secret: { usedBy } }: { secret: ShownSecret }) {
  if (!usedBy) return '–';
  if (usedBy.totalCount === 0) return 'no workflow';
  const more = usedBy.totalCount - usedBy.nodes.length;
  return (
    <Text size="sm" component="span">
      {usedBy.nodes.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <TextLink to="/workflows/$id" params={{ id }}>
            {name}
          </TextLink>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : ''}
    </Text>
  );
}

function DeleteButton({ secret: { id, name, usedBy } }: { secret: ShownSecret }) {
  const [, remove] = useMutation(DeleteSecretMutation);
  const onConfirm = async () => {
    const { data, error } = await remove({ id });
    const problem = graphError(error)?.message ?? data?.deleteSecret.errors[0]?.message ?? null;
    if (!problem) toast(`The secret ${name} is deleted.`);
    return problem;
  };
  const used = usedBy ? usedBy.totalCount > 0 : false;
  return (
    <ConfirmButton
      size="compact-sm"
      color="red"
      variant="light"
      title={`Delete ${name}?`}
      consequence={
        used
          ? 'Workflows use it, so that it will not be deleted before they no longer name it.'
          : 'No workflow uses it. Its value is gone for good: it can’t be brought back.'
      }
      verb="Delete"
      aria-label={`Delete ${name}`}
      onConfirm={onConfirm}
    >
      Delete
    </ConfirmButton>
  );
}
