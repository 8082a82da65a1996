import { Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from 'urql';
import type { PreviewRoleQuery as Preview, RoleRowFragment, UpdateRoleInput } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { FormErrors, LoadingState, labelOf, toast } from '../../ui/index.ts';
import { PreviewRoleQuery, UpdateRoleMutation } from './documents.ts';
import { scopeWords } from './scope.ts';

interface Props {
  role: RoleRowFragment;
  input: UpdateRoleInput;
  opened: boolean;
  onClose: () => void;
  onSaved: (role: RoleRowFragment) => void;
}

/** Shows who would gain and lose what before the role is saved. */
export function SaveRoleDialog({ role, input, opened, onClose, onSaved }: Props) {
  const mayPreview = useMay()('role.preview');
  const [{ data, error, fetching }] = useQuery({
    query: PreviewRoleQuery,
    variables: { id: role.id, input },
    requestPolicy: 'network-only',
    pause: !opened || !mayPreview,
  });
  const [saving, update] = useMutation(UpdateRoleMutation);
  const preview = data?.previewRoleUpdate.preview;
  const save = async () => {
    const result = await update({ id: role.id, version: role.version, input });
    const saved = result.data?.updateRole.role;
    if (!saved) return;
    toast(`The role ${saved.name} is saved.`);
    onSaved(saved);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Save ${role.name}?`} size="lg">
      <Stack>
        <FormErrors
          errors={saving.data?.updateRole.errors ?? data?.previewRoleUpdate.errors}
          error={saving.error ?? error}
        />
        {fetching && !preview ? <LoadingState label="Working out whom it concerns" /> : null}
        {mayPreview ? null : <Text size="sm">You may not see whom it concerns.</Text>}
        {preview ? <Changes preview={preview} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={save} loading={saving.fetching} disabled={mayPreview && !preview}>
            Save role
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type Shown = NonNullable<Preview['previewRoleUpdate']['preview']>;

function Changes({ preview: { totalCount, changes } }: { preview: Shown }) {
  if (totalCount === 0) return <Text size="sm">Nobody gains or loses anything by it at present.</Text>;
  return (
    <>
      <Text size="sm">
        {totalCount === 1 ? 'One member, key or workflow' : `${totalCount} members, keys and workflows`} will hold more
        or less at once, also in what they have open.
      </Text>
      <ScrollArea.Autosize
        mah={340}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Whom it concerns' }}
      >
        <Stack gap="sm" component="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {changes.map(({ actor, gained, lost }) => (
            <li key={actor.id}>
              <Text size="sm" fw={600}>
                {actor.name}{' '}
                <Text span size="xs" c="dimmed">
                  {labelOf(actor.kind)}
                </Text>
              </Text>
              <Difference sign="gains" grants={gained} color="var(--guardian-good)" />
              <Difference sign="loses" grants={lost} color="var(--guardian-bad)" />
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

function Difference({
  sign,
  grants,
  color,
}: {
  sign: string;
  grants: Shown['changes'][number]['gained'];
  color: string;
}) {
  if (grants.length === 0) return null;
  const words = grants.map(({ permission, scope }) =>
    scope === 'ALL' ? permission : `${permission} (${scopeWords[scope]})`,
  );
  return (
    <Text size="xs">
      <Text span fw={600} size="xs" c={color}>
        {sign}
      </Text>{' '}
      {words.join(', ')}
    </Text>
  );
}
