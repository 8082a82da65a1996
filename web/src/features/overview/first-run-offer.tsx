import { Anchor, Button, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { TriggerKind } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { CreateContactMutation } from '../contacts/new-contact-document.ts';

interface Props {
  /** The active ones. */
  workflows: { id: string; trigger: TriggerKind }[];
}

/** Something for the workflow to act on: a contact with a company, new each time. */
export function FirstRunOffer({ workflows }: Props) {
  const may = useMay();
  const [{ fetching }, create] = useMutation(CreateContactMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const [first] = workflows;
  if (!first) return <Text size="sm">As soon as a workflow is on.</Text>;
  if (!workflows.some((workflow) => workflow.trigger === 'EVENT')) {
    return (
      <Anchor component={Link} to={`/workflows/${first.id}`} underline="always" size="sm">
        Run it by hand
      </Anchor>
    );
  }
  if (!may('contact.create')) return <Text size="sm">It runs as soon as a contact is created.</Text>;

  async function add() {
    setProblem(null);
    const number = Math.floor(Math.random() * 1e6);
    const result = await create({
      withPhone: false,
      input: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        company: 'Analytical Engines',
        email: `ada.lovelace+${number}@example.com`,
        tags: ['test'],
      },
    });
    setProblem(result.error?.message ?? result.data?.createContact.errors[0]?.message ?? null);
  }

  return (
    <div>
      <Text size="sm">Contacts that come in from now on start it. Add one and watch.</Text>
      <Button mt="xs" size="xs" loading={fetching} leftSection={<IconUserPlus size={16} />} onClick={() => void add()}>
        Add a test contact
      </Button>
      {problem ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
          {problem}
        </Text>
      ) : null}
    </div>
  );
}
