import { Button, Text } from '@mantine/core';
import { IconFileImport, IconShieldCheck } from '@tabler/icons-react';
import { useLiveList, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, PageHeader, SearchField, TextLink } from '../../ui/index.ts';
import { OperationTrustQuery, TrustedOperationListQuery } from './documents.ts';
import { operationColumns } from './operation-columns.tsx';
import { OperationDialog } from './operation-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { operationsRoute } from './routes.ts';
import { TrustSwitch } from './trust-switch.tsx';

/** The operations that the organization has registered, and whether it is held to them. */
export function OperationsPage() {
  const search = operationsRoute.useSearch();
  const navigate = operationsRoute.useNavigate();
  const may = useMay();
  const show = (open: string | undefined) => void navigate({ search: { ...search, open } });
  const list = useLiveList({
    query: TrustedOperationListQuery,
    variables: { first: 50, search: search.q ?? null },
    select: (data) => data.trustedOperations,
    updates: OperationTrustQuery,
  });
  const register = (
    <Can permission="operation.register">
      <Button leftSection={<IconFileImport size={16} />} onClick={() => show('new')}>
        Register
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Operations"
        description="Registered operations are executed by their ids. An organization or a key can be held to them."
        actions={register}
      />
      <Text size="sm" mb="md">
        <TextLink to="/operations/usage">Usage of operations</TextLink>
      </Text>
      <TrustSwitch />
      <DataTable
        id="operations"
        label="Registered operations"
        columns={operationColumns(show)}
        list={list}
        rowId={(operation) => operation.id}
        onOpen={(operation) => show(operation.id)}
        openId={search.open}
        filtered={Boolean(search.q)}
        onClearFilters={() => navigate({ search: {}, replace: true })}
        toolbar={
          <SearchField
            label="Search operations"
            value={search.q}
            onChange={(q) => navigate({ search: { ...search, q }, replace: true })}
          />
        }
        empty={
          <EmptyState
            icon={IconShieldCheck}
            title="No operations registered"
            description="Register the manifest that the build of your client writes: Apollo’s or Relay’s."
            action={register}
          />
        }
      />
      <RegisterDialog opened={search.open === 'new' && may('operation.register')} onClose={() => show(undefined)} />
      <OperationDialog
        operation={list.rows.find((operation) => operation.id === search.open) ?? null}
        onClose={() => show(undefined)}
      />
    </>
  );
}
