import { Anchor, Button, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useRouter } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { useSession, useSessionState } from '../../graph/index.ts';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { required } from '../identity/new-password-fields.ts';
import { CreateOrganizationMutation } from './documents.ts';
import { localTimeZone, timeZones } from './time-zones.ts';

export function NewOrganizationPage() {
  const session = useSession();
  const state = useSessionState();
  const router = useRouter();
  const [{ data, error, fetching }, create] = useMutation(CreateOrganizationMutation);
  const form = useForm({
    initialValues: { name: '', timeZone: timeZones.includes(localTimeZone) ? localTimeZone : 'UTC' },
    validate: { name: required('The name') },
  });
  const submit = form.onSubmit(async (input) => {
    const result = await create({ input });
    const made = result.data?.createOrganization.organization;
    if (!made) return;
    void session.enter(made.id);
    await router.navigate({ to: '/' });
  });
  const homeless = state.phase === 'signed-in' && !state.organization;
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader
        title="Create an organization"
        description={
          homeless
            ? 'You belong to no organization yet. Create one, or ask for an invite to an existing one.'
            : 'A separate place with its own people and data. You become its owner.'
        }
      />
      <Stack>
        <FormErrors errors={data?.createOrganization.errors} error={error} form={form} />
        <TextInput label="Name" autoComplete="organization" maxLength={80} autoFocus {...form.getInputProps('name')} />
        <Select
          label="Time zone"
          description="Schedules and reports are understood in it."
          data={timeZones}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <Button type="submit" loading={fetching} fullWidth mt="xs">
          Create
        </Button>
        {homeless ? null : (
          <Anchor component={Link} to="/" size="sm">
            Back
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
