import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { Can, ErrorState, TextLink } from '../../ui/index.ts';
import { SecretChoiceQuery } from '../secrets/index.ts';
import { applyEdit } from './apply-edit.ts';

/** Puts `{{ secrets.NAME }}` where the caret of the editor is. */
export function InsertSecret({ editorId }: { editorId: string }) {
  const insert = (name: string) => {
    const area = document.getElementById(editorId);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { value, selectionStart: start, selectionEnd: end } = area;
    const named = `{{ secrets.${name} }}`;
    area.focus();
    const caret = start + named.length;
    applyEdit(area, { text: value.slice(0, start) + named + value.slice(end), start: caret, end: caret });
  };
  return (
    <Can permission="secret.read">
      <Menu position="bottom-end" returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle">
            Insert secret
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
          <Choices onChoose={insert} />
        </Menu.Dropdown>
      </Menu>
    </Can>
  );
}

function Choices({ onChoose }: { onChoose: (name: string) => void }) {
  const [{ data, error }, read] = useQuery({ query: SecretChoiceQuery, requestPolicy: 'cache-and-network' });
  const names = data?.secrets.nodes.map(({ name }) => name) ?? [];
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Menu.Label>Loading secrets</Menu.Label>;
  return (
    <>
      <Menu.Label>Into the address, a header or the body of an HTTP node</Menu.Label>
      {names.map((name) => (
        <Menu.Item key={name} onClick={() => onChoose(name)}>
          {name}
        </Menu.Item>
      ))}
      {names.length === 0 ? (
        <Text size="sm" p="xs">
          There are none yet. <TextLink to="/settings/secrets">Store one</TextLink>
        </Text>
      ) : null}
    </>
  );
}
