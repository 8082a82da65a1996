import { ActionIcon, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Draft } from './network-page.tsx';

interface Props {
  number: number;
  rule: Draft;
  roles: readonly { id: string; name: string }[];
  readOnly: boolean;
  onChange: (change: Partial<Draft>) => void;
  onRemove: () => void;
}

const effects = [
  { value: 'ALLOW', label: 'Allow' },
  { value: 'BLOCK', label: 'Block' },
];
const kinds = [
  { value: 'RANGE', label: 'Range' },
  { value: 'COUNTRY', label: 'Country' },
];

/** One line of the rules. */
export function RuleRow({ number, rule, roles, readOnly, onChange, onRemove }: Props) {
  const targets = [
    { value: 'everyone', label: 'Everyone' },
    ...roles.map(({ id, name }) => ({ value: id, label: `Role ${name}` })),
    ...(rule.apiKeyId ? [{ value: rule.apiKeyId, label: 'One API key' }] : []),
  ];
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={`Rule ${number}`}>
      <Select
        label="Effect"
        w={110}
        data={effects}
        allowDeselect={false}
        readOnly={readOnly}
        value={rule.effect}
        onChange={(effect) => effect && onChange({ effect: effect as Draft['effect'] })}
      />
      <Select
        label="By"
        w={120}
        data={kinds}
        allowDeselect={false}
        readOnly={readOnly}
        value={rule.kind}
        onChange={(kind) => kind && onChange({ kind: kind as Draft['kind'] })}
      />
      <TextInput
        label={rule.kind === 'RANGE' ? 'Range or address' : 'Country code'}
        placeholder={rule.kind === 'RANGE' ? '192.0.2.0/24' : 'DE'}
        flex={1}
        miw={180}
        readOnly={readOnly}
        value={rule.value}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <Select
        label="For"
        w={150}
        data={targets}
        allowDeselect={false}
        readOnly={readOnly}
        value={rule.roleId ?? rule.apiKeyId ?? 'everyone'}
        onChange={(id) => onChange({ roleId: id === 'everyone' || id === rule.apiKeyId ? null : id })}
      />
      <TextInput
        label="Note"
        w={160}
        maxLength={200}
        readOnly={readOnly}
        value={rule.note ?? ''}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      {readOnly ? null : (
        <ActionIcon variant="subtle" color="red" size={36} onClick={onRemove} aria-label={`Remove rule ${number}`}>
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}
