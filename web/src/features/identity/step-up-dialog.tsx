import { Button, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { stepUp } from '../../graph/index.ts';
import { ErrorState, FormErrors } from '../../ui/index.ts';
import { type AuthProblem, confirmPassword } from './auth.ts';
import { StepUpQuery } from './documents.ts';
import { required } from './new-password-fields.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { SecondStep } from './second-step.tsx';

/** Asks who is at the browser whenever something sensitive was asked for. Stands once, above all pages. */
export function StepUpDialog() {
  const question = useSyncExternalStore(stepUp.subscribe, stepUp.get);
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title="Confirm that it is you"
      size="sm"
      zIndex={400}
    >
      {question ? <Ways onDone={() => question.answer(true)} /> : null}
    </Modal>
  );
}

function Ways({ onDone }: { onDone: () => void }) {
  const [{ data, error }, read] = useQuery({ query: StepUpQuery, requestPolicy: 'network-only' });
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loader size="sm" aria-label="Loading" />;
  const { authenticatorApp, passkeys } = data.accountSecurity;
  return (
    <Stack>
      <Text size="sm">This is sensitive. It is asked again after a quarter of an hour.</Text>
      <FormErrors message={problem?.message} />
      {passkeys.length > 0 ? <PasskeyButton label="Use a passkey" onDone={onDone} onRefused={setProblem} /> : null}
      {authenticatorApp ? <SecondStep verb="Confirm" onDone={onDone} /> : null}
      {!authenticatorApp && passkeys.length === 0 ? <ByPassword onDone={onDone} /> : null}
    </Stack>
  );
}

function ByPassword({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { confirmed: '' }, validate: { confirmed: required('The password') } });
  const submit = form.onSubmit(async ({ confirmed }) => {
    setBusy(true);
    const refused = await confirmPassword(confirmed);
    setBusy(false);
    setProblem(refused);
    if (!refused) onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors message={problem?.message} />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('confirmed')}
        />
        <Button type="submit" loading={busy} fullWidth>
          Confirm
        </Button>
      </Stack>
    </form>
  );
}
