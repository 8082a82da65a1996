import { useEffect, useState } from 'react';

/** How old the shown sample is, counted on while no newer one arrives. */
export function SampleAge({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000));
  return <span>{seconds <= 2 ? 'measured just now' : `measured ${seconds} s ago`}</span>;
}
