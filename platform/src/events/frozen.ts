/** A row as an event keeps it: JSON, dates as ISO strings. */
export type Frozen<Row> = {
  [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K];
};

/** The row as JSON, for the payload of an event. */
export function frozen<Row extends object>(row: Row): Frozen<Row> {
  return JSON.parse(JSON.stringify(row)) as Frozen<Row>;
}
