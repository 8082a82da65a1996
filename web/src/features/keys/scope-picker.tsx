import { Button, Checkbox, Fieldset, Group, Input, ScrollArea, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
import { labelOf } from '../../ui/index.ts';
import { PermissionListQuery } from './documents.ts';
import { groupScopes } from './group-scopes.ts';

interface Props {
  value: string[];
  onChange: (scopes: string[]) => void;
  error?: ReactNode;
}

/** The permissions that the viewer holds, by resource; a key can't be given others. */
export function ScopePicker({ value, onChange, error }: Props) {
  const may = useMay();
  const [{ data }] = useQuery({ query: PermissionListQuery });
  const held = (data?.permissions ?? []).filter(({ name }) => may(name) && !name.startsWith('installation.'));
  const toggle = (names: string[], on: boolean) =>
    onChange(on ? [...new Set([...value, ...names])] : value.filter((name) => !names.includes(name)));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Input.Label component="span" id="scopes">
          Permissions
        </Input.Label>
        <Group gap={6}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange(held.filter(({ action }) => action === 'read').map(({ name }) => name))}
          >
            Read only
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onChange(held.map(({ name }) => name))}>
            All
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onChange([])}>
            None
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize
        mah={330}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-labelledby': 'scopes' }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          {groupScopes(held).map(({ resource, permissions }) => {
            const names = permissions.map(({ name }) => name);
            const chosen = names.filter((name) => value.includes(name)).length;
            return (
              <Fieldset key={resource} p="sm" radius="md">
                <Stack gap={8}>
                  <Checkbox
                    size="xs"
                    fw={600}
                    label={labelOf(resource)}
                    checked={chosen === names.length}
                    indeterminate={chosen > 0 && chosen < names.length}
                    onChange={(event) => toggle(names, event.currentTarget.checked)}
                  />
                  {permissions.map(({ name, action, description }) => (
                    <Checkbox
                      key={name}
                      ml="md"
                      size="xs"
                      label={labelOf(action)}
                      description={description}
                      checked={value.includes(name)}
                      onChange={(event) => toggle([name], event.currentTarget.checked)}
                    />
                  ))}
                </Stack>
              </Fieldset>
            );
          })}
        </SimpleGrid>
      </ScrollArea.Autosize>
      {error ? <Input.Error>{error}</Input.Error> : null}
    </Stack>
  );
}
