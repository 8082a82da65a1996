import { Anchor, Button, Card, Code, CopyButton, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconTerminal2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CopyField, PageHeader } from '../../ui/index.ts';
import { endpointsOf, type Snippet, snippetsFor } from './snippets.ts';

/** How a program connects: addresses, the header, and snippets to copy. */
export function DeveloperPage() {
  const endpoints = endpointsOf(window.location.origin);
  return (
    <>
      <PageHeader
        title="Developer"
        description="One graph for everything this app shows and does. What the app can do, a key can do."
        actions={
          <Group gap="xs">
            <Button
              component="a"
              href="/schema.graphql"
              download
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              Schema
            </Button>
            <Button component={Link} to="/developer/graphiql" leftSection={<IconTerminal2 size={16} />}>
              Open GraphiQL
            </Button>
          </Group>
        }
      />
      <Stack gap="lg">
        <Card withBorder component="section" aria-labelledby="developer-connect">
          <Stack gap="md">
            <Title order={2} size="h3" id="developer-connect">
              Connect
            </Title>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <CopyField label="GraphQL over HTTP" value={endpoints.http} />
              <CopyField label="Subscriptions over WebSocket" value={endpoints.webSocket} />
              <CopyField label="Subscriptions as server-sent events" value={endpoints.stream} />
              <CopyField label="Header of each request" value="Authorization: Bearer grd_live_…" />
            </SimpleGrid>
            <Text size="sm">
              The key is made under{' '}
              <Anchor component={Link} to="/keys" underline="always">
                API keys
              </Anchor>{' '}
              with the permissions the program needs. A mutation sent again with the same <Code>Idempotency-Key</Code>{' '}
              header takes effect once.
            </Text>
          </Stack>
        </Card>
        {snippetsFor(endpoints).map((snippet) => (
          <SnippetCard key={snippet.id} snippet={snippet} />
        ))}
      </Stack>
    </>
  );
}

function SnippetCard({ snippet }: { snippet: Snippet }) {
  return (
    <Card withBorder component="section" aria-labelledby={`snippet-${snippet.id}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <div>
          <Title order={2} size="h3" id={`snippet-${snippet.id}`}>
            {snippet.title}
          </Title>
          <Text size="sm" c="dimmed">
            {snippet.about}
          </Text>
        </div>
        <CopySnippet snippet={snippet} />
      </Group>
      <Code block tabIndex={0} aria-label={`Source of “${snippet.title}”`} role="region">
        {snippet.code}
      </Code>
    </Card>
  );
}

function CopySnippet({ snippet }: { snippet: Snippet }) {
  return (
    <CopyButton value={snippet.code}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy} aria-label={`Copy “${snippet.title}”`}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
    </CopyButton>
  );
}
