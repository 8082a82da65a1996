import { CloseButton, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FilterSelect, SearchField } from '../../ui/index.ts';
import { type ContactSearch, contactSources } from './contact-search.ts';

interface Props {
  search: ContactSearch;
  owners: { id: string; name: string }[];
  onChange: (change: Partial<ContactSearch>) => void;
}

/** Search and filters above the contacts; each is part of the address. */
export function ContactToolbar({ search, owners, onChange }: Props) {
  return (
    <>
      <SearchField label="Search contacts" value={search.q} onChange={(q) => onChange({ q })} />
      <TextFilter label="Tag" value={search.tag} onChange={(tag) => onChange({ tag })} />
      <TextFilter label="Country" value={search.country} onChange={(country) => onChange({ country })} />
      <FilterSelect
        label="Owner"
        searchable
        value={search.owner}
        values={owners.map(({ id }) => id)}
        labels={Object.fromEntries(owners.map(({ id, name }) => [id, name]))}
        onChange={(owner) => onChange({ owner })}
      />
      <FilterSelect
        label="Source"
        value={search.source}
        values={contactSources}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
}

interface TextFilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter of free text; applied by Enter or when it is left. */
function TextFilter({ label, value, onChange }: TextFilterProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const apply = (next: string) => {
    if ((next.trim() || undefined) !== value) onChange(next.trim() || undefined);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      style={{ flex: '1 1 110px', maxWidth: 150 }}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => apply(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply(text);
      }}
      rightSection={
        value ? <CloseButton size="sm" aria-label={`Any ${label.toLowerCase()}`} onClick={() => apply('')} /> : null
      }
    />
  );
}
