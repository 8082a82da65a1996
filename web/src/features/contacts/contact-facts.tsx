import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ContactRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { HiddenValue } from './hidden-value.tsx';

/** A contact for who may not change it. */
export function ContactFacts({ contact }: { contact: ContactRowFragment }) {
  const may = useMay();
  const rows: [string, ReactNode][] = [
    ['E-mail address', contact.email],
    ['Phone', may('contact.readPrivate') ? contact.phone : <HiddenValue key="phone" />],
    ['Company', contact.company],
    ['Job title', contact.jobTitle],
    ['Country', contact.country],
    ['Tags', contact.tags.join(', ')],
    ['Owner', contact.owner?.name],
    ['Team', contact.team?.name],
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
