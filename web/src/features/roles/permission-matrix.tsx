import { type KeyboardEvent, useRef } from 'react';
import { EmptyState, labelOf } from '../../ui/index.ts';
import { type Catalogued, commonActions, type MatrixRow } from './matrix-model.ts';
import { PermissionCell } from './permission-cell.tsx';
import classes from './permission-matrix.module.css';
import type { Held } from './scope.ts';

interface Props {
  rows: readonly MatrixRow[];
  own: ReadonlyMap<string, Held>;
  inherited: ReadonlyMap<string, Held>;
  saved: ReadonlyMap<string, Held>;
  readOnly: boolean;
  onChange: (permission: string, scope: Held) => void;
}

/** Resources against actions. Arrow keys go from one permission to the next; each is also a stop of the tab key. */
export function PermissionMatrix({ rows, own, inherited, saved, readOnly, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => moveFocus(event, table.current);
  const cell = (permission: Catalogued) => (
    <PermissionCell
      key={permission.name}
      permission={permission}
      own={own.get(permission.name) ?? 'NONE'}
      inherited={inherited.get(permission.name) ?? 'NONE'}
      saved={saved.get(permission.name) ?? 'NONE'}
      readOnly={readOnly}
      onChange={(scope) => onChange(permission.name, scope)}
    />
  );
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing matches" description="No permission has these words in its name or description." />
    );
  }
  return (
    <table className={classes.matrix} aria-label="Permissions" ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Resource</th>
          {commonActions.map((action) => (
            <th scope="col" key={action}>
              {labelOf(action)}
            </th>
          ))}
          <th scope="col">Other</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ resource, common, others }) => (
          <tr key={resource}>
            <th scope="row">{labelOf(resource)}</th>
            {common.map((permission, index) => (
              <td key={commonActions[index]} data-empty={permission === null || undefined}>
                {permission ? cell(permission) : null}
              </td>
            ))}
            <td data-empty={others.length === 0 || undefined}>
              <div className={classes.others}>{others.map(cell)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** To the nearest permission in the direction of the key, as it stands on screen. */
function moveFocus(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  if (!step || !table || !(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  const here = event.target.getBoundingClientRect();
  const [right, down] = step;
  let nearest: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const button of table.querySelectorAll<HTMLElement>('button')) {
    const there = button.getBoundingClientRect();
    const [across, along] = [there.left - here.left, there.top - here.top];
    const ahead = right === 0 ? along * down : across * right;
    const aside = Math.abs(right === 0 ? across : along);
    // Sideways stays within the row.
    if (ahead <= 4 || (right !== 0 && aside > here.height)) continue;
    const distance = ahead + aside * 3;
    if (distance < least) {
      least = distance;
      nearest = button;
    }
  }
  nearest?.focus();
}
