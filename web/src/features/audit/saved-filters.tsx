import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AuditRecordFilter } from '../../graph/generated/graphql.ts';
import { ConfirmDialog, FormErrors, SubmitButton, toast } from '../../ui/index.ts';
import { searchOfFilter } from './audit-search.ts';
import { AuditFilterListQuery, DeleteAuditFilterMutation, SaveAuditFilterMutation } from './documents.ts';
import { auditRoute } from './routes.ts';

/** Searches that were kept, one's own and those that others share. */
export function SavedFilters({ filter }: { filter: AuditRecordFilter }) {
  const navigate = auditRoute.useNavigate();
  const [{ data }] = useQuery({ query: AuditFilterListQuery });
  const [, remove] = useMutation(DeleteAuditFilterMutation);
  const [saving, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const saved = data?.auditFilters ?? [];
  return (
    <>
      <Menu width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} />}>
            Saved
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.length === 0 ? <Menu.Label>No saved searches yet</Menu.Label> : null}
          {saved.map(({ id, name, shared, own, filter: kept }) => (
            <Group key={id} gap={4} wrap="nowrap">
              <Menu.Item onClick={() => navigate({ search: searchOfFilter(kept) })} style={{ flex: 1 }}>
                {name}
                {shared ? (
                  <Text span size="xs" c="dimmed">
                    {' '}
                    shared
                  </Text>
                ) : null}
              </Menu.Item>
              {own ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete the search ${name}`}
                  onClick={() => setLeaving({ id, name })}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              ) : null}
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={Object.keys(filter).length === 0} onClick={open}>
            Save this search …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={saving} onClose={close} title="Save this search" size="sm">
        <SaveForm filter={filter} onSaved={close} />
      </Modal>
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Delete the search ${leaving?.name ?? ''}?`}
        consequence="The records stay; only the search is forgotten."
        verb="Delete"
        onConfirm={async () => {
          const { error } = await remove({ id: leaving?.id ?? '' });
          return error?.graphQLErrors[0]?.message ?? error?.message ?? null;
        }}
      />
    </>
  );
}

function SaveForm({ filter, onSaved }: { filter: AuditRecordFilter; onSaved: () => void }) {
  const [{ data, error, fetching }, save] = useMutation(SaveAuditFilterMutation);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await save({ input: { name, shared, filter } });
    if (!result.data?.saveAuditFilter.auditFilter) return;
    toast('The search is saved.');
    onSaved();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormErrors errors={data?.saveAuditFilter.errors} error={error} />
        <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <Checkbox
          label="Everybody who may read the audit log sees it"
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <SubmitButton loading={fetching} missing={name.trim() === '' ? 'Give it a name.' : null}>
            Save
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
