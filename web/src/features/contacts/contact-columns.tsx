import { Anchor, Group, Text, UnstyledButton } from '@mantine/core';
import type { ContactRowFragment } from '../../graph/generated/graphql.ts';
import { type Column, labelOf, RelativeTime } from '../../ui/index.ts';
import classes from './contacts.module.css';
import { HiddenValue } from './hidden-value.tsx';

interface Actions {
  open: (contact: ContactRowFragment) => void;
  filterByTag: (tag: string) => void;
  /** Whether the viewer may see phone numbers. */
  withPhone: boolean;
}

export function columnsOf({ open, filterByTag, withPhone }: Actions): Column<ContactRowFragment>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      sort: 'NAME',
      fixed: true,
      phone: 'title',
      cell: (contact) => (
        <UnstyledButton className={classes.name} onClick={() => open(contact)}>
          {contact.displayName}
        </UnstyledButton>
      ),
    },
    {
      id: 'email',
      header: 'E-mail',
      sort: 'EMAIL',
      cell: (contact) =>
        contact.email ? (
          <Anchor href={`mailto:${contact.email}`} size="sm">
            {contact.email}
          </Anchor>
        ) : (
          ''
        ),
    },
    { id: 'company', header: 'Company', sort: 'COMPANY', cell: (contact) => contact.company ?? '' },
    { id: 'jobTitle', header: 'Job title', hidden: true, phone: 'hide', cell: (contact) => contact.jobTitle ?? '' },
    {
      id: 'phone',
      header: 'Phone',
      hidden: true,
      phone: 'hide',
      cell: (contact) => (withPhone ? (contact.phone ?? '') : <HiddenValue />),
    },
    { id: 'country', header: 'Country', width: 90, phone: 'hide', cell: (contact) => contact.country ?? '' },
    {
      id: 'tags',
      header: 'Tags',
      phone: 'bare',
      cell: (contact) =>
        contact.tags.length > 0 ? (
          <Group gap={4}>
            {contact.tags.map((tag) => (
              <UnstyledButton
                key={tag}
                className={classes.tag}
                onClick={() => filterByTag(tag)}
                aria-label={`Show contacts tagged ${tag}`}
              >
                {tag}
              </UnstyledButton>
            ))}
          </Group>
        ) : (
          ''
        ),
    },
    { id: 'owner', header: 'Owner', width: 150, cell: (contact) => contact.owner?.name ?? '' },
    {
      id: 'source',
      header: 'Source',
      width: 110,
      hidden: true,
      phone: 'hide',
      cell: (contact) => <Text size="sm">{labelOf(contact.source)}</Text>,
    },
    {
      id: 'created',
      header: 'Created',
      sort: 'CREATED_AT',
      firstDirection: 'DESC',
      width: 140,
      cell: (contact) => <RelativeTime at={contact.createdAt} />,
    },
    {
      id: 'updated',
      header: 'Changed',
      sort: 'UPDATED_AT',
      firstDirection: 'DESC',
      width: 140,
      hidden: true,
      phone: 'hide',
      cell: (contact) => <RelativeTime at={contact.updatedAt} />,
    },
  ];
}
