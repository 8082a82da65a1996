import { Button, Code, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';

/** Shown once: nobody can read them again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Stack gap="xs" role="group" aria-label="Recovery codes">
      <Text size="sm" fw={600}>
        Put these recovery codes away. Each lets you in once without your phone, and they are not shown again.
      </Text>
      <SimpleGrid cols={2} spacing={6}>
        {codes.map((code) => (
          <Code key={code} block p={6} ta="center">
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? 'Copied' : 'Copy all'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
