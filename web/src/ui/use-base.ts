import { useState } from 'react';

interface Base<Row> {
  /** What the form is about: the newest while nothing was typed, and what it began with from then on. */
  base: Row;
  /** Whether somebody else has saved since. */
  overtaken: boolean;
  /** Goes on with the newest. */
  takeOver: () => void;
}

/** What others save arrives in a form that nothing was typed into, and takes nothing away from one that is being filled in. */
export function useBase<Row extends { version: number }>(current: Row, dirty: boolean): Base<Row> {
  const [base, setBase] = useState(current);
  if (!dirty && base !== current) setBase(current);
  return {
    base: dirty ? base : current,
    overtaken: dirty && current.version > base.version,
    takeOver: () => setBase(current),
  };
}
