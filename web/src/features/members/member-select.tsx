import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { MemberChoiceQuery } from './documents.ts';

interface Props {
  label: string;
  description?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** Ids that can't be chosen, e.g. who is in already. */
  except?: readonly string[];
  error?: ReactNode;
}

/** Chooses a member by part of a name or e-mail address, out of however many there are. */
export function MemberSelect({ label, description, value, onChange, except = [], error }: Props) {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 200);
  const [{ data }] = useQuery({ query: MemberChoiceQuery, variables: { search: asked || null, id: value ?? '' } });
  const found = data?.members.nodes.filter(({ id }) => !except.includes(id)) ?? [];
  const chosen = data?.member && data.member.id === value ? [data.member] : [];
  const people = [...new Map([...chosen, ...found].map((member) => [member.id, member])).values()];
  return (
    <Select
      label={label}
      description={description}
      placeholder="Name or e-mail address"
      searchable
      clearable
      nothingFoundMessage="Nobody"
      data={people.map(({ id, name, email }) => ({ value: id, label: email ? `${name} (${email})` : name }))}
      // The server has searched.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
