import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import type { AccountSecurityQuery as AccountSecurityData } from '../../graph/generated/graphql.ts';
import { ConfirmButton, FormErrors, RelativeTime, StatusBadge, toast } from '../../ui/index.ts';
import { addPasskey, passkeysWork, removePasskey } from '../identity/passkeys.ts';
import classes from './sessions-card.module.css';

type Passkey = AccountSecurityData['accountSecurity']['passkeys'][number];

interface Props {
  passkeys: readonly Passkey[];
  onChange: () => void | Promise<void>;
}

export function PasskeysCard({ passkeys, onChange }: Props) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    const refused = await addPasskey(name.trim() || 'Passkey');
    setBusy(false);
    setProblem(refused?.message ?? null);
    if (refused) return;
    setName('');
    toast('The passkey is added.');
    await onChange();
  };
  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        Passkeys
      </Title>
      <Stack>
        <Text size="sm">Sign in with your finger, your face or a PIN of your device instead of password and code.</Text>
        <FormErrors message={problem} />
        <ul className={classes.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onChange={onChange} />
          ))}
        </ul>
        {passkeysWork ? (
          <Group align="flex-end">
            <TextInput
              label="Name of the new passkey"
              placeholder="e.g. my laptop"
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              flex={1}
            />
            <Button onClick={add} loading={busy}>
              Add a passkey
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            This browser has no passkeys.
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function PasskeyRow({ passkey, onChange }: { passkey: Passkey; onChange: Props['onChange'] }) {
  const label = passkey.name ?? 'Passkey';
  return (
    <li className={classes.session}>
      <IconFingerprint size={22} stroke={1.5} aria-hidden="true" />
      <Stack gap={1} flex={1} miw={0}>
        <Group gap={8}>
          <Text fw={600} size="sm">
            {label}
          </Text>
          {passkey.synced ? <StatusBadge status="SYNCED" tone="neutral" /> : null}
        </Group>
        <Text size="xs" c="dimmed">
          added <RelativeTime at={passkey.createdAt} />
        </Text>
      </Stack>
      <ConfirmButton
        size="compact-sm"
        title={`Remove ${label}?`}
        consequence="It can't be used to sign in any more."
        verb="Remove"
        onConfirm={async () => {
          const refused = await removePasskey(passkey.id);
          if (!refused) await onChange();
          return refused?.message ?? null;
        }}
      >
        Remove
      </ConfirmButton>
    </li>
  );
}
