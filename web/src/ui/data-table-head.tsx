import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Column, Sort } from './column.ts';
import classes from './data-table.module.css';

interface Props<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort?: (sort: Sort | null) => void;
}

export function DataTableHead<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const sorted = sort && sort.field === column.sort ? sort.direction : null;
          return (
            <th
              key={column.id}
              scope="col"
              style={{ width: column.width, textAlign: column.align }}
              aria-sort={sorted ? (sorted === 'ASC' ? 'ascending' : 'descending') : undefined}
            >
              {column.sort && onSort ? (
                <button type="button" className={classes.sort} onClick={() => onSort(next(column, sorted))}>
                  {column.header}
                  <SortIcon sorted={sorted} />
                </button>
              ) : (
                column.header || <VisuallyHidden>Actions</VisuallyHidden>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** First click: the column's first direction; second: the other; third: the server's own order. */
function next<Row>({ sort, firstDirection = 'ASC' }: Column<Row>, sorted: Sort['direction'] | null): Sort | null {
  if (!sort) return null;
  if (!sorted) return { field: sort, direction: firstDirection };
  return sorted === firstDirection ? { field: sort, direction: firstDirection === 'ASC' ? 'DESC' : 'ASC' } : null;
}

function SortIcon({ sorted }: { sorted: Sort['direction'] | null }) {
  const Icon = sorted === 'ASC' ? IconArrowUp : sorted === 'DESC' ? IconArrowDown : IconArrowsSort;
  return <Icon size={13} stroke={2} aria-hidden="true" data-idle={sorted === null || undefined} />;
}
