import { Skeleton } from '@mantine/core';

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

export function DataTableSkeleton({ columns }: { columns: number }) {
  return rows.map((row, index) => (
    <tr key={row}>
      <td colSpan={columns}>
        <Skeleton height={13} width={`${82 - ((index * 17) % 40)}%`} my={5} />
      </td>
    </tr>
  ));
}
