import { Code, Text, Tooltip } from '@mantine/core';
import { useMutation } from 'urql';
import type { ApiKeyRowFragment } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { Can, type Column, ConfirmButton, RelativeTime, StatusBadge, toast } from '../../ui/index.ts';
import { RevokeApiKeyMutation } from './documents.ts';
import { TrustControl } from './trust-control.tsx';

export const keyColumns: Column<ApiKeyRowFragment>[] = [
  {
    id: 'name',
    header: 'Name',
    fixed: true,
    phone: 'title',
    cell: (key) => (
      <Text fw={600} size="sm">
        {key.name}
      </Text>
    ),
  },
  { id: 'status', header: 'Status', cell: (key) => <StatusBadge {...statusOf(key)} /> },
  { id: 'prefix', header: 'Begins with', cell: (key) => <Code>{key.prefix}…</Code> },
  {
    id: 'scopes',
    header: 'Scopes',
    cell: (key) => (
      <Tooltip label={key.scopes.join(', ')} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip says which scopes, also to the keyboard */}
        <span tabIndex={0}>{key.scopes.length === 1 ? key.scopes[0] : `${key.scopes.length} permissions`}</span>
      </Tooltip>
    ),
  },
  { id: 'trust', header: 'Registered only', cell: (key) => <TrustControl apiKey={key} /> },
  { id: 'by', header: 'Created by', cell: (key) => key.createdBy?.name ?? '–' },
  { id: 'created', header: 'Created', cell: (key) => <RelativeTime at={key.createdAt} /> },
  {
    id: 'used',
    header: 'Last used',
    cell: (key) => (key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : 'never'),
  },
  {
    id: 'expires',
    header: 'Expires',
    hidden: true,
    cell: (key) => (key.expiresAt ? <RelativeTime at={key.expiresAt} /> : 'never'),
  },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (key) => (key.revokedAt ? null : <Revoke apiKey={key} />),
  },
];

function statusOf(key: ApiKeyRowFragment) {
  if (key.revokedAt) return { status: 'REVOKED' };
  if (key.expiresAt && Date.parse(key.expiresAt) < Date.now()) return { status: 'EXPIRED' };
  return { status: 'ACTIVE' };
}

function Revoke({ apiKey }: { apiKey: ApiKeyRowFragment }) {
  const [, revoke] = useMutation(RevokeApiKeyMutation);
  const confirm = async () => {
    const { data, error } = await revoke({ id: apiKey.id });
    const problem = graphError(error)?.message ?? data?.revokeApiKey.errors[0]?.message ?? null;
    if (!problem) toast(`The key ${apiKey.name} is revoked.`);
    return problem;
  };
  return (
    <Can permission="apiKey.revoke">
      <ConfirmButton
        size="compact-sm"
        title={`Revoke ${apiKey.name}?`}
        consequence="Programs that use the key are refused at once, and their open streams end. This can't be undone."
        verb="Revoke"
        aria-label={`Revoke ${apiKey.name}`}
        onConfirm={confirm}
      >
        Revoke
      </ConfirmButton>
    </Can>
  );
}
