import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { labelOf } from '../../ui/index.ts';
import type { Catalogued } from './matrix-model.ts';
import classes from './permission-matrix.module.css';
import { type Held, isWider, nextScope, scopeWords, wider } from './scope.ts';

interface Props {
  permission: Catalogued;
  own: Held;
  inherited: Held;
  /** As it was saved. */
  saved: Held;
  readOnly: boolean;
  onChange: (scope: Held) => void;
}

const keys: Record<string, Held> = { n: 'NONE', o: 'OWN', t: 'TEAM', a: 'ALL' };

/** One permission: a press goes to the next scope, a letter (n, o, t, a) to a certain one. */
export function PermissionCell({ permission, own, inherited, saved, readOnly, onChange }: Props) {
  const { name, resource, action, description, scopes } = permission;
  const held = wider(own, inherited);
  const fromParent = held !== 'NONE' && !isWider(own, inherited);
  const onKeyDown = (event: KeyboardEvent) => {
    const scope = keys[event.key.toLowerCase()];
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey || scope === undefined) return;
    if (scope !== 'NONE' && !scopes.includes(scope)) return;
    event.preventDefault();
    onChange(scope);
  };
  return (
    <UnstyledButton
      className={classes.cell}
      data-permission={name}
      data-scope={held}
      data-inherited={fromParent || undefined}
      data-changed={own !== saved || undefined}
      aria-disabled={readOnly || undefined}
      aria-description={description}
      title={description}
      onClick={() => (readOnly ? undefined : onChange(nextScope(own, scopes)))}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>{labelOf(resource)}</VisuallyHidden>
      <span className={classes.action}>{labelOf(action)}</span>
      <span className={classes.scope}>
        {scopeWords[held]}
        {fromParent ? <span aria-hidden="true"> ↑</span> : null}
      </span>
      {fromParent ? <VisuallyHidden>inherited</VisuallyHidden> : null}
      {own !== saved ? <VisuallyHidden>changed</VisuallyHidden> : null}
    </UnstyledButton>
  );
}
