import { Grid, SimpleGrid, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMay, useOrganization } from '../../graph/index.ts';
import { ErrorState, LoadingState, PageHeader, StatusBadge } from '../../ui/index.ts';
import { checklistOf, type StepId } from './checklist.ts';
import { ChecklistCard } from './checklist-card.tsx';
import { FirstRunOffer } from './first-run-offer.tsx';
import { RecentActivity } from './recent-activity.tsx';
import { SampleImport } from './sample-import.tsx';
import { TemplateOffer } from './template-offer.tsx';
import { Tile } from './tile.tsx';
import { type OverviewState, useOverview } from './use-overview.ts';

/** What is going on in the organization, and the way in for who is new. */
export function OverviewPage() {
  const organization = useOrganization();
  const may = useMay();
  const { state, error, reload } = useOverview();
  const [hidden, setHidden] = useLocalStorage({
    key: `guardian-checklist-hidden-${organization.id}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const activity = may('activity.read');
  return (
    <>
      <PageHeader title="Overview" documentTitle={`Overview of ${organization.name}`} description={organization.name} />
      {!state && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!state && !error ? <LoadingState label="Loading the overview" /> : null}
      {state ? (
        <Stack gap="lg">
          <Tiles state={state} />
          <Grid gap="lg">
            {hidden ? null : (
              <Grid.Col span={{ base: 12, lg: activity ? 6 : 12 }}>
                <ChecklistCard
                  steps={checklistOf(state)}
                  offer={(step, next) => offerOf(step, next, state)}
                  onHide={() => setHidden(true)}
                />
              </Grid.Col>
            )}
            {activity ? (
              <Grid.Col span={{ base: 12, lg: hidden ? 12 : 6 }}>
                <RecentActivity />
              </Grid.Col>
            ) : null}
          </Grid>
        </Stack>
      ) : null}
    </>
  );
}

function offerOf(step: StepId, next: boolean, { activeWorkflows }: OverviewState): React.ReactNode {
  if (step === 'import') return <SampleImport />;
  if (step === 'activate') return <TemplateOffer next={next} />;
  if (step === 'run') return <FirstRunOffer workflows={activeWorkflows ?? []} />;
  return <Text size="sm">The template raises one about the new contact.</Text>;
}

function Tiles({ state }: { state: OverviewState }) {
  const count = (value: number) => value.toLocaleString('en');
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} component="section" aria-label="Figures">
      {state.contacts === null ? null : <Tile label="Contacts" value={count(state.contacts)} href="/contacts" />}
      {state.activeCount === null ? null : (
        <Tile label="Active workflows" value={count(state.activeCount)} href="/workflows?status=ACTIVE" />
      )}
      {state.runsToday === null ? null : <Tile label="Runs today" value={count(state.runsToday)} href="/workflows" />}
      {state.openAlerts === null ? null : (
        <Tile label="Open alerts" value={count(state.openAlerts)} href="/alerts?status=OPEN" />
      )}
      {state.health === null ? null : (
        <Tile label="Health" value={<StatusBadge status={state.health} />} href="/health" />
      )}
    </SimpleGrid>
  );
}
