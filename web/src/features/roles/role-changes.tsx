import { ScrollArea, Stack, Text } from '@mantine/core';
import type { RoleChangesFragment } from '../../graph/generated/graphql.ts';
import { labelOf } from '../../ui/index.ts';
import { scopeWords } from './scope.ts';

type Change = RoleChangesFragment['changes'][number];

/** Who would gain and lose what by a change of a role, and what becomes of the streams that they have open. */
export function RoleChanges({ preview }: { preview: RoleChangesFragment }) {
  const { totalCount, changes } = preview;
  if (totalCount === 0) return <Text size="sm">Nobody gains or loses anything by it at present.</Text>;
  return (
    <>
      <Text size="sm">
        {totalCount === 1 ? 'One member, key or workflow' : `${totalCount} members, keys and workflows`} will hold more
        or less at once. {streamsSentence(preview)}
      </Text>
      <ScrollArea.Autosize
        mah={340}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Whom it concerns' }}
      >
        <Stack gap="sm" component="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {changes.map(({ actor, gained, lost, streams }) => (
            <li key={actor.id}>
              <Text size="sm" fw={600}>
                {actor.name}{' '}
                <Text span size="xs" c="dimmed">
                  {labelOf(actor.kind)}
                </Text>
              </Text>
              <Line sign="gains" words={gained.map(grantWords)} color="var(--guardian-good)" />
              <Line sign="loses" words={lost.map(grantWords)} color="var(--guardian-bad)" />
              <Line sign="open now, will end:" words={streamWords(streams, 'ENDS')} color="var(--guardian-bad)" />
              <Line
                sign="open now, will show less:"
                words={streamWords(streams, 'NARROWS')}
                color="var(--guardian-attention)"
              />
            </li>
          ))}
          {totalCount > changes.length ? (
            <li>
              <Text size="xs" c="dimmed">
                and {totalCount - changes.length} more
              </Text>
            </li>
          ) : null}
        </Stack>
      </ScrollArea.Autosize>
    </>
  );
}

function streamsSentence({ endingStreams, narrowedStreams, silentGateways }: RoleChangesFragment): string {
  const parts = [
    endingStreams > 0 ? `${counted(endingStreams)} will end` : null,
    narrowedStreams > 0 ? `${counted(narrowedStreams)} will go on and may show less` : null,
  ].filter((part) => part !== null);
  const told = parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing that they have open is touched.';
  if (silentGateways === 0) return told;
  const whose = silentGateways === 1 ? 'one gateway' : `${silentGateways} gateways`;
  return `${parts.length > 0 ? told : ''} What is open at ${whose} is not known at present.`.trim();
}

function counted(streams: number): string {
  return streams === 1 ? '1 open stream' : `${streams} open streams`;
}

function grantWords({ permission, scope }: Change['lost'][number]): string {
  return scope === 'ALL' ? permission : `${permission} (${scopeWords[scope]})`;
}

function streamWords(streams: Change['streams'], effect: Change['streams'][number]['effect']): string[] {
  return streams
    .filter((each) => each.effect === effect)
    .map(({ fields, count }) => `${fields.join(' + ')}${count > 1 ? ` ×${count}` : ''}`);
}

function Line({ sign, words, color }: { sign: string; words: readonly string[]; color: string }) {
  if (words.length === 0) return null;
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      <Text span fw={600} size="xs" c={color}>
        {sign}
      </Text>{' '}
      {words.join(', ')}
    </Text>
  );
}
