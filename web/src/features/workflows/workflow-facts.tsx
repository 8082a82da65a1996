import { Code, Group, Text } from '@mantine/core';
import type { WorkflowFullFragment } from '../../graph/generated/graphql.ts';
import { RelativeTime } from '../../ui/index.ts';
import { triggerLabels } from './labels.ts';

export function WorkflowFacts({ workflow }: { workflow: WorkflowFullFragment }) {
  return (
    <Group gap="md">
      <Text size="sm">{triggerLabels[workflow.trigger]}</Text>
      <Text size="sm">
        Version {workflow.definitionVersion}
        {workflow.publishedBy ? ` published by ${workflow.publishedBy.name}` : ''},{' '}
        <RelativeTime at={workflow.updatedAt} />
      </Text>
      <Text size="sm">
        {workflow.owner ? `Owned by ${workflow.owner.name}` : 'Nobody’s'}
        {workflow.team ? `, team ${workflow.team.name}` : ''}
      </Text>
      {workflow.requiredPermissions.length > 0 ? (
        <Text size="sm" component="div">
          Acts with{' '}
          {workflow.requiredPermissions.map((permission) => (
            <Code key={permission} mr={4}>
              {permission}
            </Code>
          ))}
        </Text>
      ) : null}
    </Group>
  );
}
