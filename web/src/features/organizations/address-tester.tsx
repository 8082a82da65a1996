import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import type { TestAddressQuery as TestData } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { countryName, FormErrors } from '../../ui/index.ts';
import { TestAddressQuery } from './documents-entry.ts';

/** Whether the saved rules would let an address in. */
export function AddressTester() {
  const client = useClient();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<TestData['testAddress'] | null>(null);
  const test = async (event: FormEvent) => {
    event.preventDefault();
    const result = await client.query(TestAddressQuery, { address }, { requestPolicy: 'network-only' }).toPromise();
    setProblem(graphError(result.error)?.message ?? null);
    setVerdict(result.data?.testAddress ?? null);
  };
  return (
    <Card padding="lg">
      <Title order={2} mb="xs">
        Test an address
      </Title>
      <form onSubmit={test}>
        <Stack>
          <Text size="sm">By the rules as they are saved, enforced or not.</Text>
          <FormErrors message={problem} />
          <Group align="flex-end">
            <TextInput
              label="Address"
              placeholder="192.0.2.1"
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
              flex={1}
            />
            <Button type="submit" variant="default">
              Test
            </Button>
          </Group>
          {verdict ? (
            <Alert color={verdict.allowed ? 'green' : 'red'} variant="light" role="status">
              {verdict.address}
              {verdict.country ? ` (${countryName(verdict.country)})` : ''} is {verdict.allowed ? 'let in' : 'kept out'}
              . {verdict.reason}
            </Alert>
          ) : null}
        </Stack>
      </form>
    </Card>
  );
}
