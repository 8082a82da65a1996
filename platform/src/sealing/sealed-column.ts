/** A column that is declared sensitive: whatever it holds is sealed. */
export interface SealedColumn {
  /** `schema.table`; it has the columns `organization_id` and `id`. */
  table: string;
  /** Of the type `platform.sealed`. */
  column: string;
  /** The column that held the value before it was sealed; it is emptied as soon as a worker comes to it. */
  plain?: string;
  /** Where a value can be found by the whole of it. */
  index?: { column: string; normalise(text: string): string };
}

const declared = new Map<string, SealedColumn>();

/** Declares a sealed column, once for the installation, so that rotations reach it. A second one of the name throws. */
export function sealedColumn(column: SealedColumn): SealedColumn {
  const name = nameOf(column);
  if (declared.has(name)) throw new Error(`The sealed column ${name} is declared twice.`);
  declared.set(name, column);
  return column;
}

/** Every sealed column of the loaded code, by name. */
export function sealedColumns(): SealedColumn[] {
  return [...declared.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

/** `schema.table.column`. */
export function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}
