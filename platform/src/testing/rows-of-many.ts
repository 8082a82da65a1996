import { changeAccess } from '../access/change-access.ts';
import type { Permission, Scope } from '../access/permissions.ts';
import { createTeam } from '../access/save-team.ts';
import type { Database } from '../database/connect.ts';
import type { RowKeys } from '../events/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { anOrganization, type TestOrganization } from './an-organization.ts';
import { rightsTo } from './rights.ts';
import { testContext } from './test-context.ts';

/** Whose a row is: the owner's of the organization, the red team's, in which they are, the blue team's, or nobody's. */
export type RowHolder = 'Mine' | 'Red' | 'Blue' | 'Nobody';

/** Whose rows the owner of the organization sees by permissions of each scope. */
export const seenByScope: [Scope, RowHolder[]][] = [
  ['own', ['Mine']],
  ['team', ['Mine', 'Red']],
  ['all', ['Mine', 'Red', 'Blue', 'Nobody']],
];

/** An organization whose rows are of many. */
export interface RowsOfMany {
  home: TestOrganization;
  teams: { red: string; blue: string };
  /** A request of the owner, by permissions that reach as far as the scope. */
  reaching(scope: Scope): OrganizationContext;
  /** Makes a row of each, one after the other. */
  ofEach<Row>(make: (holder: RowHolder, keys: RowKeys) => Promise<Row>): Promise<Record<RowHolder, Row>>;
}

/** @param permissions What the owner holds in `reaching`. */
export async function rowsOfMany(database: Database, permissions: readonly Permission[]): Promise<RowsOfMany> {
  const home = await anOrganization(database);
  const { principal } = home.owner;
  const team = async (name: string) => (await changeAccess(home.system, (tx) => createTeam(tx, { name }))).id;
  const teams = { red: await team('Red'), blue: await team('Blue') };
  return {
    home,
    teams,
    reaching(scope) {
      const rows = { ownerId: principal.id, teamIds: [teams.red] };
      return testContext(database, principal, { rights: { ...rightsTo(permissions), rows, scope: () => scope } });
    },
    async ofEach(make) {
      return {
        Mine: await make('Mine', { ownerId: principal.id, teamId: null }),
        Red: await make('Red', { ownerId: null, teamId: teams.red }),
        Blue: await make('Blue', { ownerId: null, teamId: teams.blue }),
        Nobody: await make('Nobody', { ownerId: null, teamId: null }),
      };
    },
  };
}
