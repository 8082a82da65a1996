import { Button, Group, Pill, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilterPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { FilterSelect, labelOf, SearchField, SubmitButton } from '../../ui/index.ts';
import { actorKinds, type FilterName, filterLabels, filterNames, kinds, reasons, risks } from './audit-search.ts';
import { type AuditSearch, auditRoute } from './routes.ts';

/** The search, two filters that are wanted often, and a place for any other. */
export function AuditToolbar() {
  const search = auditRoute.useSearch();
  const navigate = auditRoute.useNavigate();
  const set = (change: AuditSearch) => navigate({ search: { ...search, ...change }, replace: true });
  return (
    <>
      <SearchField label="Search the audit log" value={search.q} onChange={(q) => set({ q })} />
      <FilterSelect
        label="Kind"
        value={kinds.find((kind) => kind === search.kind)}
        values={kinds}
        onChange={(kind) => set({ kind })}
      />
      <FilterSelect
        label="Risk"
        value={risks.find((risk) => risk === search.risk)}
        values={risks}
        onChange={(risk) => set({ risk })}
      />
      <AddFilter onAdd={(name, value) => set({ [name]: value })} />
    </>
  );
}

/** The filters that stand in the address, each to be taken away. */
export function FilterChips() {
  const search = auditRoute.useSearch();
  const navigate = auditRoute.useNavigate();
  const active = filterNames.filter((name) => search[name] !== undefined && name !== 'kind' && name !== 'risk');
  if (active.length === 0) return null;
  return (
    <Pill.Group mb="sm" aria-label="Filters">
      {active.map((name) => (
        <Pill
          key={name}
          size="lg"
          withRemoveButton
          onRemove={() => navigate({ search: { ...search, [name]: undefined }, replace: true })}
          removeButtonProps={{
            'aria-label': `Remove the filter ${filterLabels[name]}`,
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {filterLabels[name]}: {shown(name, search[name] ?? '')}
        </Pill>
      ))}
    </Pill.Group>
  );
}

const times: readonly FilterName[] = ['since', 'until'];
const choices: Partial<Record<FilterName, readonly string[]>> = { by: actorKinds, reason: reasons };
const examples: Partial<Record<FilterName, string>> = {
  type: 'contact.* role.created',
  of: 'Contact',
  ip: '192.0.2.0/24',
  country: 'NL DE',
  agent: 'curl',
};

function shown(name: FilterName, value: string): string {
  if (times.includes(name)) return new Date(value).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return choices[name] ? labelOf(value) : value;
}

function AddFilter({ onAdd }: { onAdd: (name: FilterName, value: string) => void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [name, setName] = useState<FilterName>('type');
  const [value, setValue] = useState('');
  const values = choices[name];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = value.trim();
    if (text === '') return;
    onAdd(name, times.includes(name) ? new Date(text).toISOString() : text);
    setValue('');
    close();
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? undefined : close())}
      position="bottom-start"
      trapFocus
      width={300}
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilterPlus size={15} />} onClick={toggle}>
          Add filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <Select
              label="Filter by"
              data={filterNames
                .filter((each) => each !== 'kind' && each !== 'risk')
                .map((each) => ({ value: each, label: filterLabels[each] }))}
              value={name}
              onChange={(next) => {
                setName((next ?? 'type') as FilterName);
                setValue('');
              }}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
            {values ? (
              <Select
                label="Value"
                data={values.map((each) => ({ value: each, label: labelOf(each) }))}
                value={value || null}
                onChange={(next) => setValue(next ?? '')}
                comboboxProps={{ withinPortal: false }}
              />
            ) : (
              <TextInput
                label="Value"
                type={times.includes(name) ? 'datetime-local' : 'text'}
                placeholder={examples[name]}
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            )}
            <Group justify="flex-end">
              <SubmitButton missing={value.trim() === '' ? 'Give a value.' : null}>Filter</SubmitButton>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
