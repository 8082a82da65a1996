import { Button, Card, Drawer, Skeleton, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLive } from '../../graph/index.ts';
import { Can, ErrorState, PageHeader } from '../../ui/index.ts';
import { LimitPlansQuery, LimitPlanUpdatesSubscription } from './documents.ts';
import { OrganizationTable } from './organization-table.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { PlanTable } from './plan-table.tsx';

/** What the installation allows organizations to ask for, and which organization has which plan. */
export function LimitPlansPage() {
  const [{ data, error }, read] = useQuery({ query: LimitPlansQuery, requestPolicy: 'cache-and-network' });
  const [editing, setEditing] = useState<{ name: string | null } | null>(null);
  const refresh = () => read({ requestPolicy: 'network-only' });
  useLive(LimitPlanUpdatesSubscription, refresh);
  const plans = data?.rateLimitPlans ?? [];
  return (
    <>
      <PageHeader
        title="Rate-limit plans"
        description="What organizations may ask for at most, in sliding windows. A plan counts at once, on every gateway."
        actions={
          <Can permission="installation.limits">
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing({ name: null })}>
              New plan
            </Button>
          </Can>
        }
      />
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={240} /> : null}
      {data ? (
        <Stack gap="xl">
          <Card padding="xs">
            <PlanTable plans={plans} onEdit={({ name }) => setEditing({ name })} />
          </Card>
          <section aria-labelledby="limited-organizations">
            <Title order={2} size="h3" id="limited-organizations" mb="sm">
              Organizations
            </Title>
            <OrganizationTable plans={plans.map(({ name }) => name)} />
          </section>
        </Stack>
      ) : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        size="lg"
        title={editing?.name == null ? 'New plan' : `Plan ${editing.name}`}
      >
        {editing === null ? null : (
          <PlanEditor
            plan={plans.find(({ name }) => name === editing.name) ?? null}
            taken={plans.map(({ name }) => name)}
            onSaved={() => setEditing(null)}
          />
        )}
      </Drawer>
    </>
  );
}
