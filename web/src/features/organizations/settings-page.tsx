import { Card, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { useMay, useOrganization, useSession, type ViewerOrganization } from '../../graph/index.ts';
import {
  CopyField,
  changedOf,
  FormErrors,
  Overtaken,
  PageHeader,
  SubmitButton,
  toast,
  useBase,
} from '../../ui/index.ts';
import { DangerCard } from './danger-card.tsx';
import { UpdateOrganizationMutation } from './documents.ts';
import { timeZones } from './time-zones.ts';

/** Name, address and time zone of the organization; others' changes arrive while nothing was typed. */
export function SettingsPage() {
  const [dirty, setDirty] = useState(false);
  const { base, overtaken, takeOver } = useBase(useOrganization(), dirty);
  return (
    <>
      <PageHeader title="Organization settings" description="What everyone in the organization sees and relies on." />
      {overtaken ? (
        <Overtaken what="the organization" onShow={takeOver}>
          Saving changes only what you have changed here.
        </Overtaken>
      ) : null}
      <SettingsForm key={base.version} organization={base} onDirty={setDirty} />
      <DangerCard />
    </>
  );
}

interface Props {
  organization: ViewerOrganization;
  onDirty: (dirty: boolean) => void;
}

function SettingsForm({ organization: { id, name, slug, timeZone, region }, onDirty }: Props) {
  const session = useSession();
  const may = useMay();
  const mayAny = ['update', 'updateSlug', 'updateTimeZone'].some((part) => may(`organization.${part}`));
  const [{ data, error, fetching }, update] = useMutation(UpdateOrganizationMutation);
  const form = useForm({ initialValues: { name, slug, timeZone } });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const submit = form.onSubmit(async (values) => {
    const result = await update({ input: changedOf({ name, slug, timeZone }, values) });
    if (!result.data?.updateOrganization.organization) return;
    form.resetDirty();
    toast('The settings are saved.');
    await session.reload();
  });
  return (
    <Card maw="38rem" padding="lg">
      <form onSubmit={submit}>
        <Stack>
          <FormErrors errors={data?.updateOrganization.errors} error={error} form={form} />
          <TextInput
            label="Name"
            required
            maxLength={80}
            readOnly={!may('organization.update')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label="Short name"
            description="Used in addresses and by programs: lower-case letters, digits and hyphens."
            required
            readOnly={!may('organization.updateSlug')}
            {...form.getInputProps('slug')}
          />
          <Select
            label="Time zone"
            description="Schedules and reports are understood in it."
            data={timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones]}
            searchable
            allowDeselect={false}
            readOnly={!may('organization.updateTimeZone')}
            {...form.getInputProps('timeZone')}
          />
          <CopyField
            label="Id"
            description="What programs name the organization by, in the header Guardian-Organization."
            value={id}
          />
          {region ? (
            <TextInput
              label="Data region"
              description="Where the data is kept, and the only region that lets anybody in. The operator changes it."
              readOnly
              value={region}
            />
          ) : null}
          {mayAny ? (
            <Group>
              <SubmitButton loading={fetching} missing={dirty ? null : 'Nothing is changed yet.'}>
                Save
              </SubmitButton>
            </Group>
          ) : null}
        </Stack>
      </form>
    </Card>
  );
}
