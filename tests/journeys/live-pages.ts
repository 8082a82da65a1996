import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Client } from '../product/index.ts';

/** One page of the web app, as somebody sees it while others change what it shows. */
export interface LivePage {
  /** As the router knows it. */
  route: string;
  /** The address that is opened; that of the route when left out. */
  path?: string;
  /** The permission without which the page says that it is not open; null for one that is open to everybody. */
  right: string | null;
  /**
   * Changes elsewhere what the page shows, so that a person would find the word there. Left out for a page of which nothing is
   * changed by others, or which shows what the rows before it have changed.
   * @param count Which change it is, counted from 1.
   */
  change?(word: string, count: number): Promise<unknown>;
  /** Resolves when the page shows it. */
  shows(page: Page, word: string, count: number): Promise<unknown>;
  /** Resolves when an open page shows nothing more that its right was needed for. The word of the frame when left out. */
  closed?(page: Page): Promise<unknown>;
}

/** Routes without a row above, and why. A route that is in neither makes the journey fail. */
export const exceptions: Record<string, string> = {
  '/setup': 'before anybody is signed in',
  '/sign-in': 'before anybody is signed in',
  '/sign-up': 'before anybody is signed in',
  '/invite': 'before anybody is in the organization',
  '/verify-email': 'answers one link of a mail',
  '/forgot-password': 'before anybody is signed in',
  '/reset-password': 'before anybody is signed in',
  '/organizations/new': 'a form, outside of any organization',
  '/not-let-in': 'its way out is a button; outside of any organization',
  '/developer': 'shows addresses and snippets, and nothing of the organization',
  '/supergraphs/check': 'shows what it was asked for, when it was asked',
  '/developer/graphiql': 'shows what it was asked for, when it was asked',
};

/** What the pages are about, made beforehand. */
export interface World {
  workflowId: string;
  executionId: string;
  roleId: string;
  /** A member whose roles are changed. */
  memberId: string;
  /** The visitor at an API client: what no owner may, but an operator of the installation. */
  operator: Client;
  /** Signs the visitor in once more, elsewhere. */
  signIn(): Promise<unknown>;
}

const patient = { timeout: 40_000 };
const row = (page: Page, word: string) =>
  page
    .getByRole('row', { name: new RegExp(word, 'i') })
    .first()
    .waitFor(patient);
const text = (page: Page, word: string) => page.getByRole('main').getByText(word).first().waitFor(patient);
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 }).waitFor(patient);
const field = (page: Page, label: string | RegExp, value: string) =>
  expect.poll(() => page.getByRole('main').getByLabel(label).first().inputValue(), patient).toBe(value);

/** Mutations of an API client, which fail when their payload says that nothing was changed. */
export function changes({ data }: Client) {
  const change = async (field: string, type: string, input: object, args = '', given: object = {}, declared = '') => {
    const answer = await data<Record<string, { errors: { message: string }[] }>>(
      `mutation ($input: ${type}!${declared}) { ${field}(input: $input${args}) { errors { message } } }`,
      { input, ...given },
    );
    expect(answer[field]?.errors).toEqual([]);
  };
  const update = (field: string, type: string, id: string, input: object) =>
    change(field, type, input, ', id: $id', { id }, ', $id: ID!');
  return { data, change, update };
}

/** Each page, and what a change with this word in it looks like there. */
export function livePages(by: Client, world: World): readonly LivePage[] {
  const { data, change, update } = changes(by);
  const roleIds = (...names: string[]) =>
    data<{ roles: { id: string; name: string; builtIn: string | null }[] }>('{ roles { id name builtIn } }').then(
      ({ roles }) => roles.filter(({ name, builtIn }) => names.includes(builtIn ?? name)).map(({ id }) => id),
    );
  return [
    {
      route: '/contacts',
      right: 'contact.read',
      change: (word) => change('createContact', 'CreateContactInput', { firstName: word, phone: '+49 30 1234567' }),
      shows: row,
    },
    { route: '/contacts/import', right: 'contact.import', shows: heading('Import contacts') },
    {
      route: '/alerts',
      right: 'alert.read',
      change: (title) => change('raiseAlert', 'RaiseAlertInput', { title }),
      shows: row,
    },
    {
      route: '/alerts/rules',
      right: 'alertRule.read',
      change: (name) =>
        change('createAlertRule', 'CreateAlertRuleInput', {
          ...{ name, metric: 'EXECUTIONS_FAILED', comparison: 'ABOVE', threshold: 3 },
        }),
      shows: row,
    },
    {
      route: '/workflows',
      right: 'workflow.read',
      change: (word) => update('updateWorkflow', 'UpdateWorkflowInput', world.workflowId, { name: `Greet ${word}` }),
      shows: row,
    },
    { route: '/workflows/new', right: 'workflow.create', shows: heading('New workflow') },
    {
      route: '/workflows/$id',
      path: `/workflows/${world.workflowId}`,
      right: 'workflow.read',
      change: () =>
        data('mutation ($id: ID!) { executeWorkflow(workflowId: $id) { errors { message } } }', {
          id: world.workflowId,
        }),
      async shows(page, word, count) {
        await heading(`Greet ${word}`)(page);
        // The head, the run that was there, and those of the changes.
        await page
          .getByRole('row')
          .nth(count + 1)
          .waitFor(patient);
      },
    },
    {
      route: '/workflows/$id',
      path: `/workflows/${world.workflowId}?tab=definition`,
      right: 'workflow.read',
      shows: (page, word) => field(page, 'Name', `Greet ${word}`),
    },
    {
      route: '/workflows/executions/$id',
      path: `/workflows/executions/${world.executionId}`,
      right: 'workflowExecution.read',
      shows: (page, word) => heading(`Run of Greet ${word}`)(page),
    },
    {
      route: '/keys',
      right: 'apiKey.read',
      change: (name) => change('createApiKey', 'CreateApiKeyInput', { name, scopes: ['contact.read'] }),
      shows: row,
    },
    {
      route: '/operations',
      right: 'operation.read',
      change: (word) =>
        change('registerOperations', 'RegisterOperationsInput', {
          manifest: { [word]: `query ${word} { contacts { nodes { id } } }` },
        }),
      shows: row,
    },
    {
      route: '/operations/usage',
      right: 'operation.read',
      // The page shows the hundred most used: this is one of them.
      change: (word) => Promise.all(Array.from({ length: 20 }, () => data(`query ${word} { me { permissions } }`))),
      shows: row,
    },
    {
      route: '/members',
      right: 'member.read',
      async change(word) {
        await change('createRole', 'CreateRoleInput', {
          name: `Keeper of ${word}`,
          permissions: grants(['contact.read']),
        });
        await data(
          'mutation ($id: ID!, $roles: [ID!]!) { setMemberRoles(memberId: $id, roleIds: $roles) { errors { message } } }',
          { id: world.memberId, roles: await roleIds(`Keeper of ${word}`) },
        );
      },
      shows: row,
    },
    {
      route: '/members',
      path: '/members?view=invites',
      right: 'member.read',
      async change(word) {
        const [roleId] = await roleIds('viewer');
        await change('inviteMember', 'InviteMemberInput', { email: `${word}@example.com`, roleId });
      },
      shows: row,
    },
    { route: '/settings/roles', right: 'role.read', shows: row },
    {
      route: '/settings/roles/$id',
      path: `/settings/roles/${world.roleId}`,
      right: 'role.read',
      change: (description) => update('updateRole', 'UpdateRoleInput', world.roleId, { description }),
      shows: (page, word) => field(page, 'What it is for', word),
    },
    {
      route: '/settings/explain',
      path: `/settings/explain?who=${world.memberId}&may=contact.read`,
      right: 'access.explain',
      shows: text,
    },
    {
      route: '/settings/teams',
      right: 'team.read',
      change: (name) => change('createTeam', 'CreateTeamInput', { name }),
      shows: row,
    },
    {
      route: '/settings/access',
      right: 'grant.read',
      change: (reason) =>
        change('grantRole', 'GrantRoleInput', {
          ...{ memberId: world.memberId, roleId: world.roleId, reason },
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
        }),
      shows: row,
    },
    {
      route: '/settings',
      right: 'organization.read',
      change: (word) => change('updateOrganization', 'UpdateOrganizationInput', { name: `House of ${word}` }),
      shows: (page, word) => field(page, 'Name', `House of ${word}`),
    },
    {
      route: '/settings/security',
      right: 'signInPolicy.read',
      change: (_word, count) => change('updateSignInPolicy', 'UpdateSignInPolicyInput', { idleMinutes: 1_000 + count }),
      shows: (page, _word, count) => field(page, /End a session that was idle/, String(1_000 + count)),
    },
    {
      route: '/settings/network',
      right: 'networkRule.read',
      async change(note) {
        const { networkRules } = await data<{ networkRules: { version: number } }>('{ networkRules { version } }');
        const rules = [{ effect: 'ALLOW', kind: 'RANGE', value: '192.0.2.0/24', note }];
        await change('saveNetworkRules', 'SaveNetworkRulesInput', { ...networkRules, rules, enforced: false });
      },
      shows: (page, word) => field(page, 'Note', word),
    },
    {
      route: '/settings/encryption',
      right: 'security.read',
      // The one before has to be over.
      change: () =>
        expect
          .poll(
            () => data('mutation { rotateEncryptionKey { errors { message } } }').then(() => 'done', String),
            patient,
          )
          .toBe('done'),
      shows: (page, _word, count) =>
        page
          .getByRole('cell', { name: String(count + 1), exact: true })
          .first()
          .waitFor(patient),
    },
    {
      route: '/settings/limits',
      right: 'limit.read',
      change: (_word, count) =>
        change('setRateLimit', 'SetRateLimitInput', {
          ...{ dimension: 'OPERATION', operation: 'raiseAlert', quota: 100 + count, windowSeconds: 3_600 },
        }),
      shows: (page, _word, count) => text(page, `${100 + count} calls an hour`),
    },
    { route: '/settings/audit', right: 'audit.read', shows: text },
    {
      route: '/settings/audit/streams',
      right: 'auditStream.read',
      change: (name) =>
        change('createAuditStream', 'CreateAuditStreamInput', { name, url: 'https://siem.example.com/records' }),
      shows: row,
    },
    {
      route: '/settings/secrets',
      right: 'secret.read',
      change: (name) => change('createSecret', 'CreateSecretInput', { name, value: `the value of ${name}` }),
      shows: row,
    },
    {
      route: '/limit-plans',
      right: null,
      change: (name) =>
        changes(world.operator).change('saveRateLimitPlan', 'SaveRateLimitPlanInput', {
          ...{ name, limits: [{ dimension: 'MEMBER', quota: 1_000_000, windowSeconds: 60 }] },
        }),
      shows: text,
    },
    // One supergraph is served from the first to the last.
    { route: '/supergraphs', right: null, shows: (page) => text(page, 'Served') },
    { route: '/activity', right: 'activity.read', shows: row },
    { route: '/outbox', right: null, shows: row },
    { route: '/health', right: 'health.read', shows: (page) => text(page, 'measured just now') },
    { route: '/live', right: null, shows: (page) => text(page, 'measured just now') },
    {
      route: '/account',
      right: null,
      change: () => world.signIn(),
      // One was there: the one in which the visitor signed in.
      shows: (page, _word, count) =>
        page
          .getByRole('listitem')
          .filter({ hasText: 'Node.js' })
          .filter({ hasText: 'Sign out' })
          .nth(count - 1)
          .waitFor(patient),
    },
    {
      route: '/',
      right: null,
      async shows(page, word, count) {
        await text(page, word);
        await figure(page, count).waitFor(patient);
      },
      closed: (page) => page.getByRole('link', { name: /^Contacts\s*\d+$/ }).waitFor({ ...patient, state: 'detached' }),
    },
  ];
}

const figure = (page: Page, count: number) => page.getByRole('link', { name: new RegExp(`^Contacts\\s*${count}$`) });
export const grants = (permissions: readonly string[]) => permissions.map((permission) => ({ permission }));
