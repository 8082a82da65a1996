import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { HealthStatus, SystemHealthUpdatesSubscription } from '../../graph/generated/graphql.ts';
import { graphError, useLive } from '../../graph/index.ts';
import { SystemHealthQuery, SystemHealthUpdatesSubscription as SystemHealthUpdates } from './documents.ts';
import type { Indicator } from './indicator-card.tsx';
import { appendSample, prependHistory, type Sample } from './sample-history.ts';

/** Length of the lines, in seconds. */
export const historySeconds = 300;

export interface Health {
  status: HealthStatus;
  sampledAt: string;
  startedAt: string;
  version: string;
  components: { id: string; name: string; status: HealthStatus }[];
  /** Null for everyone but operators. */
  indicators: Indicator[] | null;
}

type Histories = ReadonlyMap<string, readonly Sample[]>;

/** The health of the installation: the histories are read once, each signal adds a sample to them. */
export function useHealth() {
  const [{ data, fetching, error }, reload] = useQuery({
    query: SystemHealthQuery,
    variables: { historySeconds },
    requestPolicy: 'cache-and-network',
  });
  const [histories, setHistories] = useState<Histories>(new Map());
  const [signal, setSignal] = useState<SystemHealthUpdatesSubscription['systemHealthUpdates'] | null>(null);
  useLive(SystemHealthUpdates, ({ systemHealthUpdates }) => setSignal(systemHealthUpdates));

  useEffect(() => {
    const indicators = data?.systemHealth.indicators;
    if (!indicators) return;
    // The cache hands over new data with each signal: of the history only what is older than the samples counts.
    setHistories((before) => {
      const after = new Map(before);
      for (const { id, history } of indicators) {
        const samples = history.map(({ at, value }) => ({ at: Date.parse(at), value }));
        after.set(id, prependHistory(before.get(id) ?? [], samples));
      }
      return after;
    });
  }, [data]);

  useEffect(() => {
    if (!signal?.indicators) return;
    const at = Date.parse(signal.sampledAt);
    setHistories((before) => {
      const after = new Map(before);
      for (const { id, value } of signal.indicators ?? []) {
        if (value !== null) after.set(id, appendSample(after.get(id) ?? [], { at, value }, historySeconds));
      }
      return after;
    });
  }, [signal]);

  const health = useMemo(() => {
    if (!data) return null;
    const known = data.systemHealth;
    const latest = signal && signal.sampledAt > known.sampledAt ? signal : known;
    const measured = new Map((latest.indicators ?? []).map((indicator) => [indicator.id, indicator]));
    return {
      ...latest,
      indicators:
        known.indicators?.map((indicator) => ({
          ...indicator,
          value: measured.get(indicator.id)?.value ?? null,
          status: measured.get(indicator.id)?.status ?? indicator.status,
          samples: [...(histories.get(indicator.id) ?? [])],
        })) ?? null,
    } satisfies Health;
  }, [data, signal, histories]);

  return { health, fetching, error: graphError(error), reload: () => reload({ requestPolicy: 'network-only' }) };
}
