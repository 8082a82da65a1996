import { Button, Group, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { ContactRowFragment } from '../../graph/generated/graphql.ts';
import { type InputError, useMay } from '../../graph/index.ts';
import { FormErrors, SubmitButton } from '../../ui/index.ts';
import { AssignmentFields } from '../members/index.ts';
import { type ContactValues, createInput, updateInput, valuesOf } from './contact-values.ts';
import { UpdateContactMutation } from './documents.ts';
import { CreateContactMutation } from './new-contact-document.ts';

interface Props {
  contact: ContactRowFragment | null;
  onDone: (saved: ContactRowFragment | null) => void;
}

/** Creates a contact, or changes the given one; sends only what was changed. */
export function ContactForm({ contact, onDone }: Props) {
  const before = valuesOf(contact);
  const form = useForm<ContactValues>({ mode: 'controlled', initialValues: before });
  const may = useMay();
  const withPhone = may('contact.readPrivate');
  const [created, create] = useMutation(CreateContactMutation);
  const [updated, update] = useMutation(UpdateContactMutation);
  const [errors, setErrors] = useState<InputError[]>([]);

  const readOnly = contact !== null && !may('contact.update');
  const text = (name: keyof ContactValues) => ({ ...form.getInputProps(name), readOnly });

  async function submit(values: ContactValues) {
    setErrors([]);
    const answer = contact
      ? (await update({ id: contact.id, input: updateInput(before, values), withPhone })).data?.updateContact
      : (await create({ input: createInput(values), withPhone })).data?.createContact;
    if (!answer) return;
    if (answer.errors.length === 0) onDone(answer.contact);
    else setErrors(answer.errors);
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <FormErrors errors={errors} error={created.error ?? updated.error} form={form} />
        <TextInput label="E-mail address" type="email" autoComplete="off" {...text('email')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First name" autoComplete="off" {...text('firstName')} />
          <TextInput label="Last name" autoComplete="off" {...text('lastName')} />
          <TextInput label="Company" autoComplete="off" {...text('company')} />
          <TextInput label="Job title" autoComplete="off" {...text('jobTitle')} />
          {contact !== null && !withPhone ? (
            <TextInput
              label="Phone"
              placeholder="Hidden"
              leftSection={<IconLock size={16} aria-hidden />}
              description="Seeing and changing it needs the permission contact.readPrivate."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              disabled
            />
          ) : (
            <TextInput label="Phone" type="tel" autoComplete="off" {...text('phone')} />
          )}
          <TextInput
            label="Country"
            description="Two letters, e.g. DE"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={2}
            autoComplete="off"
            {...text('country')}
          />
        </SimpleGrid>
        <TagsInput
          label="Tags"
          placeholder="Type and press Enter"
          maxTags={20}
          readOnly={contact !== null && !may('contact.tag')}
          {...form.getInputProps('tags')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <AssignmentFields
            present={contact}
            value={{ ownerId: form.values.ownerId, teamId: form.values.teamId }}
            onChange={form.setValues}
            readOnly={!may('contact.assign')}
            errors={form.errors}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone(null)}>
            Cancel
          </Button>
          <SubmitButton
            loading={created.fetching || updated.fetching}
            missing={contact !== null && !form.isDirty() ? 'Nothing is changed yet.' : null}
          >
            {contact ? 'Save' : 'Create contact'}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
