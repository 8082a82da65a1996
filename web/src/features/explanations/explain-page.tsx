import { Card, Select, Stack, TextInput } from '@mantine/core';
import { IconHelpHexagon } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { EmptyState, ErrorState, LoadingState, labelOf, PageHeader } from '../../ui/index.ts';
import { MemberSelect } from '../members/index.ts';
import { ExplainablePermissionsQuery, ExplainQuery } from './documents.ts';
import { Explanation } from './explanation.tsx';
import { explainRoute } from './routes.ts';

export function ExplainPage() {
  const search = explainRoute.useSearch();
  const navigate = explainRoute.useNavigate();
  const [catalogue] = useQuery({ query: ExplainablePermissionsQuery });
  const permissions = catalogue.data?.permissions.filter(({ grantable }) => grantable) ?? [];
  const aboutRows = (permissions.find(({ name }) => name === search.may)?.scopes.length ?? 0) > 1;
  const ready = search.who !== undefined && search.may !== undefined;
  const [{ data, error, fetching }] = useQuery({
    query: ExplainQuery,
    variables: {
      principalId: search.who ?? '',
      permission: search.may ?? '',
      subjectId: aboutRows ? (search.subject ?? null) : null,
    },
    pause: !ready,
    requestPolicy: 'network-only',
  });
  const ask = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <>
      <PageHeader
        title="Why can or can’t …"
        description="The answer comes from the very check that lets people in or keeps them out, at this moment."
      />
      <Stack>
        <Card padding="lg">
          <Stack maw="34rem">
            <MemberSelect label="Who" value={search.who ?? null} onChange={(who) => ask({ who: who ?? undefined })} />
            <Select
              label="May do what"
              placeholder="e.g. contact.update"
              searchable
              clearable
              data={permissions.map(({ name, description }) => ({ value: name, label: `${name}: ${description}` }))}
              value={search.may ?? null}
              onChange={(may) => ask({ may: may ?? undefined })}
            />
            {aboutRows ? (
              <TextInput
                label={`With which ${labelOf(search.may?.split('.')[0] ?? '').toLowerCase()}`}
                description="Its id, from the address of its page; empty: with any at all."
                defaultValue={search.subject}
                key={search.may}
                onBlur={(event) => ask({ subject: event.currentTarget.value.trim() || undefined })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') ask({ subject: event.currentTarget.value.trim() || undefined });
                }}
              />
            ) : null}
          </Stack>
        </Card>
        {!ready ? (
          <EmptyState icon={IconHelpHexagon} title="Choose somebody and something to do" />
        ) : error && !data ? (
          <ErrorState error={error} />
        ) : fetching || !data ? (
          <LoadingState label="Asking" />
        ) : (
          <Explanation explanation={data.explainAccess} />
        )}
      </Stack>
    </>
  );
}
