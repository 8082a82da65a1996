import { Table } from '@mantine/core';
import type { ContactRowFragment } from '../../graph/generated/graphql.ts';

/** A contact for who may not change it. */
export function ContactFacts({ contact }: { contact: ContactRowFragment }) {
  const rows: [string, string | null | undefined][] = [
    ['E-mail address', contact.email],
    ['Phone', contact.phone],
    ['Company', contact.company],
    ['Job title', contact.jobTitle],
    ['Country', contact.country],
    ['Tags', contact.tags.join(', ')],
    ['Owner', contact.owner?.name],
  ];
  return (
    <Table>
      <Table.Tbody>
        {rows.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={150}>
              {label}
            </Table.Th>
            <Table.Td>{value || '—'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
