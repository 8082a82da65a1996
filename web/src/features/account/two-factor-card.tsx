import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { StatusBadge } from '../../ui/index.ts';
import { newRecoveryCodes, removeApp } from '../identity/auth.ts';
import { AddAppDialog } from './add-app-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  enabled: boolean;
  onChange: () => void | Promise<void>;
}

/** The authenticator app, and the codes for the day when it is lost. */
export function TwoFactorCard({ enabled, onChange }: Props) {
  const [dialog, setDialog] = useState<'add' | 'remove' | 'codes' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setDialog(null);
  return (
    <Card padding="lg">
      <Group justify="space-between" mb="md">
        <Title order={2}>Authenticator app</Title>
        <StatusBadge status={enabled ? 'ON' : 'OFF'} tone={enabled ? 'good' : 'neutral'} />
      </Group>
      <Stack>
        <Text size="sm">
          {enabled
            ? 'After your password you are asked for the code that your app shows.'
            : 'Have a code of an app on your phone asked for after your password. Whoever learns the password can do nothing with it then.'}
        </Text>
        {codes ? <RecoveryCodes codes={codes} /> : null}
        <Group>
          {enabled ? (
            <>
              <Button variant="default" onClick={() => setDialog('codes')}>
                New recovery codes
              </Button>
              <Button variant="default" color="red" onClick={() => setDialog('remove')}>
                Remove
              </Button>
            </>
          ) : (
            <Button onClick={() => setDialog('add')}>Add an authenticator app</Button>
          )}
        </Group>
      </Stack>
      <AddAppDialog opened={dialog === 'add'} onClose={close} onAdded={onChange} />
      <PasswordDialog
        opened={dialog === 'remove'}
        onClose={close}
        title="Remove the authenticator app?"
        consequence="Your password alone opens your account then, and your recovery codes are gone."
        verb="Remove"
        act={async (password) => {
          const refused = await removeApp(password);
          if (!refused) {
            setCodes(null);
            await onChange();
          }
          return refused;
        }}
      />
      <PasswordDialog
        opened={dialog === 'codes'}
        onClose={close}
        title="Make new recovery codes?"
        consequence="Those you have now stop working."
        verb="Make new codes"
        act={async (password) => {
          const { data, problem } = await newRecoveryCodes(password);
          if (data) setCodes(data.backupCodes);
          return problem;
        }}
      />
    </Card>
  );
}
