import { useLocalStorage } from '@mantine/hooks';
import type { Column } from './column.ts';

/** Which columns this person hid, kept in the browser for each table. */
export function useHiddenColumns<Row>(
  table: string,
  columns: readonly Column<Row>[],
): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const [stored, setStored] = useLocalStorage<string[]>({
    key: `guardian-columns-${table}`,
    defaultValue: columns.filter((column) => column.hidden).map((column) => column.id),
    getInitialValueInEffect: false,
  });
  return [new Set(stored), (hidden) => setStored([...hidden])];
}
