import { Button, Drawer, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { Can, ErrorState, PageHeader } from '../../ui/index.ts';
import { RateLimitsQuery, RateLimitUsageSubscription } from './documents.ts';
import { LimitForm } from './limit-form.tsx';
import { LimitTable } from './limit-table.tsx';
import type { LimitChoice } from './subject-input.ts';
import { UsageCard } from './usage-card.tsx';

/** How much may be asked for in the organization, how much is, and who is refused. */
export function LimitsPage() {
  const [{ data, error }, read] = useQuery({ query: RateLimitsQuery });
  const [live] = useSubscription({ query: RateLimitUsageSubscription });
  const [editing, setEditing] = useState<LimitChoice | 'new' | null>(null);
  const refresh = () => read({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHeader
        title="Rate limits"
        description="How much may be asked for in sliding windows. Every limit that fits a request has to have room."
        actions={
          <Can permission="limit.update">
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
              New limit
            </Button>
          </Can>
        }
      />
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={320} /> : null}
      {data ? (
        <Stack gap="xl">
          <UsageCard usage={live.data?.rateLimitUsageChanged ?? data.rateLimits.usage} />
          <section aria-labelledby="limits-set">
            <Title order={2} size="h3" id="limits-set">
              Limits
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              The plan “{data.rateLimits.plan}” is what the installation allows. The organization can set less.
            </Text>
            <LimitTable limits={data.rateLimits.limits} onEdit={setEditing} />
          </section>
        </Stack>
      ) : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === 'new' ? 'New limit' : 'Change limit'}
      >
        {editing === null ? null : (
          <LimitForm limit={editing === 'new' ? null : editing} onSaved={() => setEditing(null)} />
        )}
      </Drawer>
    </>
  );
}
