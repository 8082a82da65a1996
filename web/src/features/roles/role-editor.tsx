import { Button, Card, Group, MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { RoleRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { Overtaken, roleName, SearchField } from '../../ui/index.ts';
import { type Catalogued, matrixRows } from './matrix-model.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { changesOf, draftOf, inheritedBy, scopesOf } from './role-draft.ts';
import classes from './role-editor.module.css';
import { SaveRoleDialog } from './save-role-dialog.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

interface Props {
  role: RoleRowFragment;
  roles: readonly RoleRowFragment[];
  permissions: readonly Catalogued[];
}

/** What a role is called, inherits and holds. Nothing counts before it was reviewed and saved. */
export function RoleEditor({ role, roles, permissions }: Props) {
  // The role that the draft began with; another version may arrive while it is edited.
  const [base, setBase] = useState(role);
  const [draft, setDraft] = useState(() => draftOf(role));
  const [search, setSearch] = useState<string>();
  const [review, reviewDialog] = useDisclosure(false);
  const may = useMay();
  const own = role.builtIn === null;
  const readOnly = !own || !may('role.update');
  const fixed = !own || !may('role.updatePermissions');
  const input = changesOf(draft, base);
  const dirty = Object.keys(input).length > 0;
  const takeOver = (next: RoleRowFragment) => {
    setBase(next);
    setDraft(draftOf(next));
  };
  // Nothing was changed here: the role as others have made it is the one to edit.
  if (!dirty && role.version !== base.version) takeOver(role);
  const overtaken = dirty && role.version > base.version;
  return (
    <Stack>
      {overtaken ? (
        <Overtaken what="this role" onShow={() => takeOver(role)}>
          What you changed here can’t be saved over it.
        </Overtaken>
      ) : null}
      {own ? (
        <Card padding="lg">
          <div className={classes.facts}>
            <TextInput
              label="Name"
              value={draft.name}
              maxLength={60}
              readOnly={readOnly}
              onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            />
            <MultiSelect
              label="Inherits from"
              data={roles.filter(({ id }) => id !== role.id).map((each) => ({ value: each.id, label: roleName(each) }))}
              value={draft.parentIds}
              readOnly={!may('role.updateParents')}
              onChange={(parentIds) => setDraft({ ...draft, parentIds })}
            />
            <Textarea
              label="What it is for"
              value={draft.description}
              maxLength={300}
              autosize
              minRows={1}
              readOnly={readOnly}
              onChange={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
            />
          </div>
        </Card>
      ) : null}
      {dirty ? (
        <section className={classes.bar} aria-label="Unsaved changes">
          <Text size="sm" fw={600}>
            Unsaved changes
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => setDraft(draftOf(base))}>
              Discard
            </Button>
            <Button onClick={reviewDialog.open} disabled={overtaken}>
              Review and save
            </Button>
          </Group>
        </section>
      ) : null}
      <Group justify="space-between" align="center">
        <SearchField label="Search permissions" value={search} onChange={setSearch} />
        <Text size="xs" c="dimmed">
          {fixed ? '' : 'Press for the next scope, or N, O, T, A for none, own, team, all. '}↑ is inherited.
        </Text>
      </Group>
      <PermissionMatrix
        rows={matrixRows(permissions, search ?? '')}
        own={draft.own}
        inherited={inheritedBy(draft.parentIds, roles)}
        saved={scopesOf(base.own)}
        readOnly={fixed}
        onChange={(permission, scope) => setDraft({ ...draft, own: new Map(draft.own).set(permission, scope) })}
      />
      <SaveRoleDialog role={base} input={input} opened={review} onClose={reviewDialog.close} onSaved={takeOver} />
      <UnsavedGuard active={dirty} />
    </Stack>
  );
}
