import { Box, Button, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { CopyField, FormErrors } from '../../ui/index.ts';
import { type AuthProblem, addApp, verifyCode } from '../identity/auth.ts';
import { required } from '../identity/new-password-fields.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
  onAdded: () => void | Promise<void>;
}

interface Offered {
  totpURI: string;
  backupCodes: string[];
}

/** Password, then the QR code, then its first code: the app counts only once it has shown that it works. */
export function AddAppDialog({ opened, onClose, onAdded }: Props) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [done, setDone] = useState(false);
  const close = () => {
    setOffered(null);
    setDone(false);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title="Add an authenticator app" size="md">
      {!offered ? <Begin onOffered={setOffered} /> : null}
      {offered && !done ? (
        <FirstCode
          offered={offered}
          onDone={async () => {
            setDone(true);
            await onAdded();
          }}
        />
      ) : null}
      {offered && done ? (
        <Stack>
          <RecoveryCodes codes={offered.backupCodes} />
          <Button onClick={close}>I have put them away</Button>
        </Stack>
      ) : null}
    </Modal>
  );
}

function Begin({ onOffered }: { onOffered: (offered: Offered) => void }) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { mine: '' }, validate: { mine: required('The password') } });
  const submit = form.onSubmit(async ({ mine }) => {
    setBusy(true);
    const answer = await addApp(mine);
    setBusy(false);
    setProblem(answer.problem);
    if (answer.data) onOffered(answer.data);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors message={problem?.message} />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('mine')}
        />
        <Button type="submit" loading={busy}>
          Go on
        </Button>
      </Stack>
    </form>
  );
}

function FirstCode({ offered, onDone }: { offered: Offered; onDone: () => Promise<void> }) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { code: '' }, validate: { code: required('The code') } });
  const submit = form.onSubmit(async ({ code }) => {
    setBusy(true);
    const refused = await verifyCode(code);
    setBusy(false);
    setProblem(refused);
    if (!refused) await onDone();
  });
  const secret = new URL(offered.totpURI).searchParams.get('secret') ?? '';
  const image = `data:image/svg+xml,${encodeURIComponent(renderSVG(offered.totpURI, { border: 2 }))}`;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">Scan this with your app, then enter the code that it shows.</Text>
        <Box ta="center">
          <img src={image} width={200} height={200} alt="QR code for the authenticator app" />
        </Box>
        <CopyField label="Or type this key" value={secret} />
        <FormErrors message={problem?.message} />
        <TextInput
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={busy}>
          Turn on
        </Button>
      </Stack>
    </form>
  );
}
