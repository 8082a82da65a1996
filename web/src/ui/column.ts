import type { ColumnDef } from '@tanstack/react-table';
import type { ReactNode } from 'react';

export interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}

/** One column of a DataTable. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Value of the schema's sort enum; the header is a button then. */
  sort?: string;
  /** Direction of the first click; `ASC` when left out. */
  firstDirection?: Sort['direction'];
  /** In pixels; the rest is shared by the columns without one. */
  width?: number;
  align?: 'left' | 'right';
  /** Not shown until it is chosen. */
  hidden?: boolean;
  /** Can't be hidden. */
  fixed?: boolean;
  /** On a phone each row is a card: its title, a line with the header before it, a line without, or nothing. */
  phone?: 'title' | 'line' | 'bare' | 'hide';
}

export function columnDefs<Row>(columns: readonly Column<Row>[]): ColumnDef<Row>[] {
  return columns.map(({ id, header, cell }) => ({ id, header, cell: ({ row }) => cell(row.original) }));
}
