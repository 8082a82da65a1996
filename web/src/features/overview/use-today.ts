import { useEffect, useState } from 'react';

const midnight = (days = 0) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.setHours(0, 0, 0, 0);
};

/** The beginning of today where the viewer is, as ISO 8601; another one after midnight. */
export function useToday(): string {
  const [today, setToday] = useState(() => midnight());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a timer a day
  useEffect(() => {
    const timer = setTimeout(() => setToday(midnight()), midnight(1) - Date.now());
    return () => clearTimeout(timer);
  }, [today]);
  return new Date(today).toISOString();
}
