import { Card, Group, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { useSession, useViewer } from '../../graph/index.ts';
import { FormErrors, StatusBadge, SubmitButton, toast } from '../../ui/index.ts';
import { required } from '../identity/new-password-fields.ts';
import { UpdateProfileMutation } from './documents.ts';

export function ProfileCard() {
  const { user } = useViewer();
  const session = useSession();
  const [{ data, error, fetching }, update] = useMutation(UpdateProfileMutation);
  const form = useForm({ initialValues: { name: user?.name ?? '' }, validate: { name: required('Your name') } });
  const submit = form.onSubmit(async (input) => {
    const result = await update({ input });
    if (!result.data?.updateProfile.user) return;
    form.resetDirty();
    toast('Your name is changed.');
    await session.reload();
  });
  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        Profile
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormErrors errors={data?.updateProfile.errors} error={error} form={form} />
          <TextInput label="Name" autoComplete="name" maxLength={80} {...form.getInputProps('name')} />
          <TextInput
            label="E-mail address"
            value={user?.email ?? ''}
            readOnly
            rightSection={<StatusBadge {...(user?.emailVerified ? confirmed : unconfirmed)} />}
            rightSectionWidth={130}
          />
          <Group>
            <SubmitButton loading={fetching} missing={form.isDirty() ? null : 'Nothing is changed yet.'}>
              Save name
            </SubmitButton>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

const confirmed = { status: 'CONFIRMED', tone: 'good' as const };
const unconfirmed = { status: 'NOT_CONFIRMED', tone: 'attention' as const };
