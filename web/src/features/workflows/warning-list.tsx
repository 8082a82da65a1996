import { Anchor, Button, Code, Group, List, Modal, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../graph/index.ts';
import { NewSecretForm } from '../secrets/index.ts';
import { credentialAt, secretNameFor, withSecret } from './credential.ts';
import type { DefinitionWarning } from './definition-problems.ts';

interface Props {
  warnings: readonly DefinitionWarning[];
  definition: unknown;
  readOnly: boolean;
  onGoTo: (line: number) => void;
  onChange: (definition: unknown) => void;
}

/** What may be saved and better would not, with the way out where there is one. */
export function WarningList({ warnings, definition, readOnly, onGoTo, onChange }: Props) {
  const may = useMay();
  const [moving, setMoving] = useState<DefinitionWarning | null>(null);
  const mayMove = !readOnly && may('secret.manage') && may('secret.use');
  const credential = moving && credentialAt(definition, moving.keys);
  if (warnings.length === 0) return null;
  return (
    <div>
      <Group gap={6} mb={4}>
        <IconAlertCircle size={18} color="var(--mantine-color-orange-text)" aria-hidden="true" />
        <Text size="sm" fw={600}>
          {warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`}
        </Text>
      </Group>
      <List size="sm" spacing={4}>
        {warnings.map((warning) => (
          <List.Item key={`${warning.code} ${warning.path}`}>
            {warning.line === null ? null : (
              <Anchor
                component="button"
                type="button"
                size="sm"
                underline="always"
                onClick={() => onGoTo(warning.line ?? 1)}
              >
                Line {warning.line}
              </Anchor>
            )}{' '}
            <Code>{warning.path}</Code> {warning.message}{' '}
            {mayMove && credentialAt(definition, warning.keys) ? (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Move to secret: ${warning.path}`}
                onClick={() => setMoving(warning)}
              >
                Move to secret
              </Button>
            ) : null}
          </List.Item>
        ))}
      </List>
      <Modal
        opened={credential !== null && credential !== undefined}
        onClose={() => setMoving(null)}
        title="Move to a secret"
        closeOnClickOutside={false}
      >
        {moving && credential ? (
          <NewSecretForm
            name={secretNameFor(definition, moving.keys)}
            value={credential.value}
            onCancel={() => setMoving(null)}
            onStored={(name) => {
              onChange(withSecret(definition, moving.keys, name));
              setMoving(null);
            }}
          />
        ) : null}
      </Modal>
    </div>
  );
}
