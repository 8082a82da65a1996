import { useEffect, useState } from 'react';
import { useSubscription } from 'urql';
import { graphError } from '../../graph/index.ts';
import { appendSample, type Sample } from '../health/sample-history.ts';
import { LiveLayerUpdatesSubscription } from './documents.ts';
import { type LiveTotals, totalsOf } from './totals.ts';

/** Length of the lines, in seconds: what was seen since the page was opened. */
const historySeconds = 300;

export type Histories = Record<keyof LiveTotals, readonly Sample[]>;

const none: Histories = { connections: [], streams: [], deliveriesPerSecond: [], bytesPerSecond: [], lag: [] };

/** The live layer, each second. The signal sends its latest value at once, so nothing is queried. */
export function useLiveLayer() {
  const [{ data, error }, again] = useSubscription({ query: LiveLayerUpdatesSubscription });
  const [histories, setHistories] = useState<Histories>(none);
  const layer = data?.liveLayerUpdates ?? null;
  useEffect(() => {
    if (!layer) return;
    const at = Date.parse(layer.sampledAt);
    const totals = totalsOf(layer.processes);
    setHistories((before) => {
      const after = { ...before };
      for (const [name, value] of Object.entries(totals) as [keyof LiveTotals, number | null][]) {
        if (value !== null) after[name] = appendSample(before[name], { at, value }, historySeconds);
      }
      return after;
    });
  }, [layer]);
  return { layer, histories, error: graphError(error), again };
}
