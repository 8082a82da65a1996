import { useEffect, useState } from 'react';
import { Hint } from './hint.tsx';
import { relativeTo } from './relative-to.ts';

const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

/** `3 minutes ago`, kept true; the tooltip gives date, time and time zone. */
export function RelativeTime({ at }: { at: string | null | undefined }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!at) return;
    const age = Math.abs(Date.now() - Date.parse(at));
    const timer = setInterval(() => setNow(Date.now()), age < 60_000 ? 5_000 : 30_000);
    return () => clearInterval(timer);
  }, [at]);
  if (!at) return null;
  const date = new Date(at);
  return (
    <Hint label={absolute.format(date)}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
        {relativeTo(date.getTime(), Math.max(now, Date.now() - 30_000))}
      </time>
    </Hint>
  );
}
