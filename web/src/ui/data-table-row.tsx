import type { MouseEvent } from 'react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

interface Props<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  open: boolean;
  onOpen?: (row: Row) => void;
}

/** A click on the row opens it, unless it was meant for something inside or ended a selection of text. */
export function DataTableRow<Row>({ row, columns, open, onOpen }: Props<Row>) {
  const onClick = (event: MouseEvent<HTMLTableRowElement>) => {
    if (!onOpen || (event.target as Element).closest('a,button,input,label,[role="menuitem"],[role="dialog"]')) return;
    if (window.getSelection()?.toString()) return;
    onOpen(row);
  };
  return (
    <tr
      className={classes.row}
      data-clickable={onOpen ? true : undefined}
      data-open={open || undefined}
      onClick={onClick}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          data-phone={column.phone ?? 'line'}
          data-label={column.header}
          style={{ textAlign: column.align }}
          className={column.align === 'right' ? 'tabular' : undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
