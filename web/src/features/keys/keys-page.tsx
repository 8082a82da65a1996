import { Button, Checkbox } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useLiveList, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { ApiKeyListQuery, ApiKeyUpdatesSubscription } from './documents.ts';
import { keyColumns } from './key-columns.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { keysRoute } from './routes.ts';

export function KeysPage() {
  const search = keysRoute.useSearch();
  const navigate = keysRoute.useNavigate();
  const may = useMay();
  const list = useLiveList({
    query: ApiKeyListQuery,
    variables: { first: 50, includeRevoked: search.revoked === 'yes' },
    select: (data) => data.apiKeys,
    updates: ApiKeyUpdatesSubscription,
  });
  const create = (
    <Can permission="apiKey.create">
      <Button leftSection={<IconPlus size={16} />} onClick={() => navigate({ search: { ...search, open: 'new' } })}>
        Create key
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        description="Credentials for programs. A key holds at most the permissions of its scopes and of who made it."
        actions={create}
      />
      <DataTable
        id="keys"
        label="API keys"
        columns={keyColumns}
        list={list}
        rowId={(key) => key.id}
        empty={
          <EmptyState
            icon={IconKey}
            title="No keys yet"
            description="Make one to call the graph from a script, a server or another product."
            action={create}
          />
        }
        toolbar={
          <Checkbox
            label="Revoked keys"
            checked={search.revoked === 'yes'}
            onChange={(event) =>
              navigate({
                search: { ...search, revoked: event.currentTarget.checked ? 'yes' : undefined },
                replace: true,
              })
            }
            style={{ alignSelf: 'center' }}
          />
        }
      />
      <NewKeyDialog
        opened={search.open === 'new' && may('apiKey.create')}
        onClose={() => navigate({ search: { ...search, open: undefined } })}
      />
    </>
  );
}
