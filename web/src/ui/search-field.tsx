import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  /** As it stands in the URL. */
  value: string | undefined;
  /** Called 250 ms after the last key. */
  onChange: (value: string | undefined) => void;
}

export function SearchField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value ?? '');
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 250);
  useEffect(() => setText(value ?? ''), [value]);
  const write = (next: string) => {
    setText(next);
    tell(next);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
      leftSection={<IconSearch size={15} />}
      rightSection={text ? <CloseButton size="sm" aria-label="Clear search" onClick={() => write('')} /> : null}
      style={{ flex: '1 1 14rem', maxWidth: '24rem' }}
    />
  );
}
