import { Select } from '@mantine/core';
import { labelOf } from './label-of.ts';

interface Props<T extends string> {
  /** What is filtered by, e.g. `Status`: shown while nothing is chosen. */
  label: string;
  value: T | undefined;
  /** Values of the schema's enum; named as `labels` says, else as words. */
  values: readonly T[];
  labels?: Partial<Record<T, string>>;
  onChange: (value: T | undefined) => void;
  searchable?: boolean;
}

/** One filter above a list: one value, or all. */
export function FilterSelect<T extends string>({ label, value, values, labels, onChange, searchable }: Props<T>) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      searchable={searchable}
      clearButtonProps={{
        'aria-label': `Any ${label.toLowerCase()}`,
        'aria-hidden': false,
        tabIndex: 0,
        size: '1.5rem',
      }}
      data={values.map((each) => ({ value: each, label: labels?.[each] ?? labelOf(each) }))}
      value={value ?? null}
      onChange={(next) => onChange((next ?? undefined) as T | undefined)}
      style={{ flex: '1 1 130px', maxWidth: 180 }}
    />
  );
}
