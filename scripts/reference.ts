import {
  builtInRolePermissions,
  builtInRoles,
  isRowPermission,
  permissionNames,
  permissions,
} from '../platform/src/access/index.ts';
import { errorCodes } from '../platform/src/errors/index.ts';
import type { GeneratedFile } from './generate.ts';

const note = 'This page is made from the code by `npm run generate`.';

function page(title: string, introduction: string, header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
  return `# ${title}\n\n${introduction} ${note}\n\n${table}\n`;
}

function errors(): string {
  const rows = Object.entries(errorCodes).map(([code, { status, description, since }]) => [
    `\`${code}\``,
    String(status),
    description,
    since,
  ]);
  const introduction =
    'Every `errors[].extensions.code` of an answer, with the HTTP status of a request that fails as a whole. What a user can correct in the input of a mutation is not here: it comes as `errors` of the payload.';
  return page('Errors', introduction, ['code', 'status', 'meaning', 'since'], rows);
}

function permissionsPage(): string {
  const rows = permissionNames.map((name) => [
    `\`${name}\``,
    permissions[name],
    isRowPermission(name) ? '✓' : '',
    ...builtInRoles.map((role) => (builtInRolePermissions[role].includes(name) ? '✓' : '')),
  ]);
  const introduction =
    'What can be granted to a role or given to an API key as a scope. `installation.*` is held by operators, who administer the installation, and by no role. What is marked under `rows` can be held for one’s own rows (`OWN`) or those of one’s teams besides (`TEAM`) instead of all.';
  return page('Permissions', introduction, ['permission', 'allows', 'rows', ...builtInRoles], rows);
}

/** Reference pages that are made from registries in the code. */
export function referencePages(): GeneratedFile[] {
  return [
    { path: 'docs/reference/errors.md', content: errors() },
    { path: 'docs/reference/permissions.md', content: permissionsPage() },
  ];
}
