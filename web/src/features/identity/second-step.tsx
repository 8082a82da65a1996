import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormErrors } from '../../ui/index.ts';
import { type AuthProblem, verifyCode, verifyRecoveryCode } from './auth.ts';

interface Props {
  verb: string;
  onDone: () => void | Promise<void>;
}

/** Asks for the code of the authenticator app, or for a recovery code. */
export function SecondStep({ verb, onDone }: Props) {
  const [byRecovery, setByRecovery] = useState(false);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() ? null : 'The code is missing.') },
  });
  const submit = form.onSubmit(async ({ code }) => {
    setBusy(true);
    const refused = await (byRecovery ? verifyRecoveryCode(code) : verifyCode(code));
    setProblem(refused);
    if (refused) form.reset();
    else await onDone();
    setBusy(false);
  });
  const other = () => {
    setByRecovery(!byRecovery);
    setProblem(null);
    form.reset();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors message={problem?.message} />
        <Text size="sm">
          {byRecovery
            ? 'Enter one of the recovery codes you have put away. It is used up then.'
            : 'Enter the code that your authenticator app shows now.'}
        </Text>
        <TextInput
          key={String(byRecovery)}
          label={byRecovery ? 'Recovery code' : 'Code'}
          inputMode={byRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          maxLength={byRecovery ? 40 : 7}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={busy} fullWidth>
          {verb}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={other}>
          {byRecovery ? 'Use the authenticator app' : 'Use a recovery code'}
        </Anchor>
      </Stack>
    </form>
  );
}
