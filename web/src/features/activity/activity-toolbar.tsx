import { MultiSelect, Pill, Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
import { type ActivitySearch, eventKinds, periods } from './activity-search.ts';
import { ActivityActorsQuery } from './documents.ts';
import { activityRoute } from './routes.ts';

export function ActivityToolbar() {
  const search = activityRoute.useSearch();
  const navigate = activityRoute.useNavigate();
  const may = useMay();
  const [{ data }] = useQuery({
    query: ActivityActorsQuery,
    variables: { includeFormer: may('member.readFormer') },
    pause: !may('member.read'),
  });
  const set = (change: Partial<ActivitySearch>) => navigate({ search: { ...search, ...change }, replace: true });
  const others = (search.types ?? []).filter((type) => eventKinds.every(({ value }) => value !== type));
  return (
    <>
      <MultiSelect
        aria-label="Kinds of events"
        placeholder={search.types ? undefined : 'Any kind'}
        data={[...eventKinds, ...others.map((type) => ({ value: type, label: type }))]}
        value={search.types ?? []}
        onChange={(types) => set({ types: types.length > 0 ? types : undefined })}
        clearable
        miw={180}
        maw={420}
      />
      <Select
        aria-label="By whom"
        placeholder="By anyone"
        data={data?.members.nodes.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={search.actor ?? null}
        onChange={(actor) => set({ actor: actor ?? undefined })}
        searchable
        clearable
        w={190}
      />
      <Select
        aria-label="Period"
        placeholder="Any time"
        data={periods.map(({ value, label }) => ({ value, label }))}
        value={search.period ?? null}
        onChange={(period) => set({ period: period ?? undefined })}
        clearable
        w={165}
      />
      {search.subject ? (
        <Pill
          size="lg"
          withRemoveButton
          onRemove={() => set({ subject: undefined })}
          removeButtonProps={{ 'aria-label': 'Show the history of everything', 'aria-hidden': false, tabIndex: 0 }}
        >
          One subject
        </Pill>
      ) : null}
    </>
  );
}
