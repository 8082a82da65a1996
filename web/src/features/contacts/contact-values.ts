import type { ContactRowFragment, CreateContactInput, UpdateContactInput } from '../../graph/generated/graphql.ts';
import type { Assignment } from '../members/index.ts';

/** What the form holds; an empty text is a property without a value. */
export interface ContactValues extends Assignment {
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
  company: string;
  jobTitle: string;
  country: string;
  tags: string[];
}

const texts = ['email', 'firstName', 'lastName', 'phone', 'company', 'jobTitle', 'country'] as const;

export function valuesOf(contact: ContactRowFragment | null): ContactValues {
  return {
    email: contact?.email ?? '',
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    phone: contact?.phone ?? '',
    company: contact?.company ?? '',
    jobTitle: contact?.jobTitle ?? '',
    country: contact?.country ?? '',
    tags: contact?.tags ?? [],
    ownerId: contact?.owner?.id ?? null,
    teamId: contact?.team?.id ?? null,
  };
}

/** Input for a new contact: what is empty is left out. */
export function createInput(values: ContactValues): CreateContactInput {
  const input: CreateContactInput = {};
  for (const name of texts) if (values[name].trim() !== '') input[name] = values[name].trim();
  if (values.tags.length > 0) input.tags = values.tags;
  if (values.ownerId !== null) input.ownerId = values.ownerId;
  if (values.teamId !== null) input.teamId = values.teamId;
  return input;
}

/** Input for a change: only what differs from before, null where it was emptied. */
export function updateInput(before: ContactValues, after: ContactValues): UpdateContactInput {
  const input: UpdateContactInput = {};
  for (const name of texts) if (after[name].trim() !== before[name]) input[name] = after[name].trim() || null;
  if (after.tags.join('\n') !== before.tags.join('\n')) input.tags = after.tags;
  if (after.ownerId !== before.ownerId) input.ownerId = after.ownerId;
  if (after.teamId !== before.teamId) input.teamId = after.teamId;
  return input;
}
