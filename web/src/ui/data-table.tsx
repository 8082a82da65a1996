import { Button, Loader } from '@mantine/core';
import { getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListState } from '../graph/use-connection.ts';
import { type Column, columnDefs, type Sort } from './column.ts';
import { ColumnChoice } from './column-choice.tsx';
import classes from './data-table.module.css';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { DataTableSkeleton } from './data-table-skeleton.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { useHiddenColumns } from './use-hidden-columns.ts';

interface Props<Row> {
  /** Names the table in the browser's storage, where the chosen columns are kept. */
  id: string;
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  list: ListState<Row>;
  rowId: (row: Row) => string;
  /** The sort as it stands in the URL; null is the server's own order. */
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** A click anywhere on the row. Put a link or a button in the title cell too, for the keyboard. */
  onOpen?: (row: Row) => void;
  /** Id of the row whose details are shown. */
  openId?: string | null;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  /** True while a search or filter is set: nothing found is then said otherwise than nothing there. */
  filtered?: boolean;
  onClearFilters?: () => void;
  /** Search field and filters, above the table. */
  toolbar?: ReactNode;
}

const rowHeight = 45;

/** A list: loading, empty, not found, failed or rows; sorted and filtered by the URL; a card a row on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { id, label, columns, list, rowId, sort = null, onSort, onOpen, openId } = props;
  const [hidden, setHidden] = useHiddenColumns(id, columns);
  const table = useReactTable({
    data: list.rows as Row[],
    columns: columnDefs(columns),
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    state: { columnVisibility: Object.fromEntries([...hidden].map((name) => [name, false])) },
  });
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0), []);
  const rows = table.getRowModel().rows;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: offset,
    enabled: rows.length > 150,
  });
  const windowed = rows.length > 150;
  const shown = windowed ? virtual.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = windowed ? (shown[0]?.start ?? offset) - offset : 0;
  const after = windowed ? virtual.getTotalSize() - ((shown.at(-1)?.end ?? offset) - offset) : 0;
  const visible = columns.filter((column) => !hidden.has(column.id));

  return (
    <section className={classes.frame} aria-label={label} aria-busy={list.loading}>
      <div className={classes.toolbar}>
        <div className={classes.filters}>{props.toolbar}</div>
        <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />
      </div>
      {list.error && list.rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={list.refresh} />
      ) : (
        <>
          <table className={classes.table} aria-label={label} aria-rowcount={list.totalCount ?? undefined}>
            <DataTableHead columns={visible} sort={sort} onSort={onSort} />
            <tbody ref={body}>
              {list.loading ? <DataTableSkeleton columns={visible.length} /> : null}
              <Spacer height={before} columns={visible.length} />
              {shown.map(({ index }) => {
                const row = rows[index];
                return row ? (
                  <DataTableRow
                    key={row.id}
                    row={row.original}
                    columns={visible}
                    open={row.id === openId}
                    onOpen={onOpen}
                  />
                ) : null;
              })}
              <Spacer height={after} columns={visible.length} />
            </tbody>
          </table>
          {!list.loading && rows.length === 0 ? <Nothing {...props} /> : null}
        </>
      )}
      <Footer list={list} />
    </section>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

function Nothing<Row>({ filtered, onClearFilters, empty }: Props<Row>) {
  if (!filtered) return empty;
  return (
    <EmptyState
      title="Nothing matches"
      description="No entry fits the search and the filters."
      action={
        onClearFilters ? (
          <Button variant="default" onClick={onClearFilters}>
            Clear search and filters
          </Button>
        ) : undefined
      }
    />
  );
}

function Footer<Row>({ list }: { list: ListState<Row> }) {
  if (list.loading || list.rows.length === 0) return null;
  const { rows, totalCount, hasMore } = list;
  return (
    <div className={classes.footer}>
      <span className="tabular" role="status">
        {totalCount === null
          ? rows.length.toLocaleString()
          : `${rows.length.toLocaleString()} of ${totalCount.toLocaleString()}`}
      </span>
      {list.error ? <span className={classes.failed}>{list.error.message}</span> : null}
      {hasMore ? (
        <Button
          variant="default"
          size="xs"
          onClick={list.loadMore}
          disabled={list.loadingMore}
          leftSection={list.loadingMore ? <Loader size={12} /> : null}
        >
          Show more
        </Button>
      ) : null}
    </div>
  );
}
