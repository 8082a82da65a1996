import { Button, Modal } from '@mantine/core';
import { IconPassword, IconPlus } from '@tabler/icons-react';
import { useLiveList, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { SecretListQuery, SecretUpdatesSubscription } from './documents.ts';
import { NewSecretForm } from './new-secret-form.tsx';
import { ReplaceSecretForm } from './replace-secret-form.tsx';
import { secretsRoute } from './routes.ts';
import { secretColumns } from './secret-columns.tsx';

/** Credentials of the organization's workflows: everything about them but their values. */
export function SecretsPage() {
  const { open } = secretsRoute.useSearch();
  const navigate = secretsRoute.useNavigate();
  const may = useMay();
  const list = useLiveList({
    query: SecretListQuery,
    variables: { first: 50, withUsers: may('workflow.read') },
    select: (data) => data.secrets,
    updates: SecretUpdatesSubscription,
  });
  const onOpen = (id: string | undefined) => void navigate({ search: id ? { open: id } : {} });
  const replaced = may('secret.manage') ? list.rows.find(({ id }) => id === open) : undefined;
  const create = (
    <Can permission="secret.manage">
      <Button leftSection={<IconPlus size={16} />} onClick={() => onOpen('new')}>
        Store secret
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Secrets"
        description="Credentials that workflows send to services. They are sealed, and nobody can read them again."
        actions={create}
      />
      <DataTable
        id="secrets"
        label="Secrets"
        columns={secretColumns(onOpen)}
        list={list}
        rowId={({ id }) => id}
        empty={
          <EmptyState
            icon={IconPassword}
            title="No secrets yet"
            description="Store a token or a password here, and name it in a workflow instead of writing it there."
            action={create}
          />
        }
      />
      <Modal
        opened={open === 'new' && may('secret.manage')}
        onClose={() => onOpen(undefined)}
        title="Store a secret"
        closeOnClickOutside={false}
      >
        <NewSecretForm onStored={() => onOpen(undefined)} onCancel={() => onOpen(undefined)} />
      </Modal>
      <Modal
        opened={replaced !== undefined}
        onClose={() => onOpen(undefined)}
        title={`Replace ${replaced?.name ?? ''}`}
        closeOnClickOutside={false}
      >
        {replaced ? <ReplaceSecretForm secret={replaced} onDone={() => onOpen(undefined)} /> : null}
      </Modal>
    </>
  );
}
