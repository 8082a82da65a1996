import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NetworkProxy, startProxy } from '../../client/src/testing/proxy.ts';
import { admin, type Client, client, type Product, signIn, startProduct } from '../product/index.ts';
import { openBrowser, type TestBrowser, type Visitor } from './browser.ts';
import { memberOf, ownerOf, type Person } from './people.ts';

/** Seconds for which the network is cut; a run of everything has no half minute for that. CONTRIBUTING.md says how to ask for it. */
const cut = process.env.GUARDIAN_LONG_CUT === 'true' ? 30 : 4;
const gone = [/WebSocket/, /Failed to (load resource|fetch)/, /ERR_/];

let product: Product;
let browser: TestBrowser;
/** What stands between the browser and the product; API clients of the test go past it. */
let network: NetworkProxy;

beforeAll(async () => {
  network = await startProxy(() => new URL(`http://127.0.0.1:${product.port}`));
  [product, browser] = await Promise.all([startProduct({ env: { GUARDIAN_URL: publicUrl() } }), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await network?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

/** Mutations of an API client, which fail when their payload says that nothing was changed. */
function changes({ data }: Client) {
  const change = async (field: string, type: string, input: object) => {
    const answer = await data<Record<string, { errors: { message: string }[] }>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { errors { message } } }`,
      { input },
    );
    expect(answer[field]?.errors).toEqual([]);
  };
  return {
    contact: (name: string) => change('createContact', 'CreateContactInput', { firstName: name }),
    alert: (title: string) => change('raiseAlert', 'RaiseAlertInput', { title }),
    role: (name: string) => change('createRole', 'CreateRoleInput', { name }),
    team: (name: string) => change('createTeam', 'CreateTeamInput', { name }),
    key: (name: string) => change('createApiKey', 'CreateApiKeyInput', { name, scopes: ['contact.read'] }),
    async rule(name: string) {
      const input = { name, metric: 'EXECUTIONS_FAILED', comparison: 'ABOVE', threshold: 3 };
      await change('createAlertRule', 'CreateAlertRuleInput', input);
    },
    async workflow(name: string) {
      const { workflowTemplates } = await data<{ workflowTemplates: { definition: object }[] }>(
        '{ workflowTemplates { definition } }',
      );
      await change('createWorkflow', 'CreateWorkflowInput', { name, definition: workflowTemplates[0]?.definition });
    },
    async invite(email: string) {
      const { roles } = await data<{ roles: { id: string; builtIn: string }[] }>('{ roles { id builtIn } }');
      const roleId = roles.find(({ builtIn }) => builtIn === 'viewer')?.id;
      await change('inviteMember', 'InviteMemberInput', { email, roleId });
    },
  };
}

/** Each page that shows what others change, and what a change with this word in it looks like there. */
function pagesOf(by: Client) {
  const { contact, alert, role, team, key, rule, workflow, invite } = changes(by);
  const row = (page: Page, word: string) => page.getByRole('row', { name: new RegExp(word) });
  return [
    { path: '/contacts', change: contact, shows: row },
    { path: '/alerts', change: alert, shows: row },
    { path: '/alerts/rules', change: rule, shows: row },
    { path: '/workflows', change: workflow, shows: row },
    { path: '/keys', change: key, shows: row },
    { path: '/members?view=invites', change: (word: string) => invite(`${word}@example.com`), shows: row },
    { path: '/settings/roles', change: role, shows: row },
    { path: '/settings/teams', change: team, shows: row },
    { path: '/outbox', change: async () => {}, shows: row },
    { path: '/activity', change: async () => {}, shows: row },
    { path: '/', change: async () => {}, shows: (page: Page, word: string) => page.getByText(new RegExp(word)) },
  ] as const;
}

const mark = 'window.notReloaded = true';
const marked = (page: Page) => page.evaluate<boolean>('window.notReloaded === true');
const statusOf = (page: Page) => page.getByRole('complementary').getByRole('status');

describe('every page keeps itself right while its data changes elsewhere', () => {
  it('live, through a cut of the network, and through a restart of the server', async () => {
    const owner = await ownerThrough('Evergreen');
    const direct = client(product.url, { cookie: owner.cookie });
    await using visitor = await visitThrough(owner);
    const pages = pagesOf(direct);
    const tabs = new Map<string, Page>();
    for (const { path } of pages) {
      const page = tabs.size === 0 ? visitor.page : await visitor.page.context().newPage();
      tabs.set(path, page);
      await page.goto(path);
      await statusOf(page).getByText('Live', { exact: true }).waitFor();
      await page.evaluate(mark);
    }
    const tab = (path: string) => tabs.get(path) as Page;
    const changeAll = async (word: string) => {
      for (const { change } of pages) await change(word);
    };
    let contacts = 0;
    const allShow = async (word: string) => {
      contacts += 1;
      const figure = tab('/').getByRole('link', { name: new RegExp(`^Contacts\\s*${contacts}$`) });
      await figure.waitFor({ timeout: 40_000 });
      await Promise.all(pages.map(({ path, shows }) => shows(tab(path), word).first().waitFor({ timeout: 40_000 })));
    };

    await changeAll('linden');
    await allShow('linden');

    visitor.expectProblems(...gone);
    network.close();
    network.cut();
    const away = Date.now() + cut * 1000;
    await changeAll('willow');
    const notice = visitor.page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
    await notice.waitFor();
    await statusOf(visitor.page).getByText('Reconnecting').waitFor();
    const attempts = network.connections;
    await notice.getByRole('button', { name: 'Retry now' }).click();
    await expect.poll(() => network.connections).toBeGreaterThan(attempts);
    await wait(Math.max(0, away - Date.now()));
    network.open();
    await allShow('willow');
    await notice.waitFor({ state: 'detached' });

    await product.process.end();
    await statusOf(visitor.page).getByText('Reconnecting').waitFor();
    await product.restart();
    await changeAll('rowan');
    await allShow('rowan');
    for (const page of tabs.values()) expect(await marked(page)).toBe(true);
    await visitor.inspect();
  }, 240_000);

  it('a right that is taken closes the page that needs it, and one that is given opens it again', async () => {
    const owner = await ownerThrough('Wild Garden');
    const member = await memberOf(owner.client, { name: 'Edith', email: 'edith@example.com', role: 'editor' });
    const { members } = await owner.client.data<{
      members: { nodes: { id: string; name: string; roles: { id: string }[] }[] };
    }>('{ members { nodes { id name roles { id } } } }');
    const { createRole } = await owner.client.data<{ createRole: { role: { id: string } } }>(
      'mutation ($permissions: [PermissionGrantInput!]) { createRole(input: { name: "gardener", permissions: $permissions }) { role { id } } }',
      { permissions: ['organization.read', 'contact.read'].map((permission) => ({ permission })) },
    );
    const edith = members.nodes.find(({ name }) => name === 'Edith');
    await using visitor = await visitThrough(member);
    const { page } = visitor;
    await visitor.open('/alerts');
    await statusOf(page).getByText('Live', { exact: true }).waitFor();
    await page.evaluate(mark);
    const setRole = (role: string | undefined) =>
      owner.client.data(
        'mutation ($id: ID!, $role: ID!) { setMemberRoles(memberId: $id, roleIds: [$role]) { errors { message } } }',
        { id: edith?.id, role },
      );
    await setRole(createRole.role.id);
    await page.getByText('Alerts is not open to you in Wild Garden').waitFor();
    await page.getByRole('link', { name: 'Contacts' }).click();
    await changes(owner.client).contact('Fern');
    await page.getByRole('row', { name: /Fern/ }).waitFor();

    await setRole(edith?.roles[0]?.id);
    await page.goBack();
    await page.getByRole('heading', { name: 'Alerts' }).waitFor();
    await changes(owner.client).alert('Frost');
    await page.getByRole('row', { name: /Frost/ }).waitFor();
    expect(await marked(page)).toBe(true);
  }, 120_000);
});

const publicUrl = () => `http://localhost:${network.url.port}`;

/** An owner who signed in at the public address, as a browser has to. */
function ownerThrough(organization: string): Promise<Person> {
  return ownerOf({ ...product, owner: () => signIn(publicUrl(), admin.email, admin.password) }, organization);
}

function visitThrough(person: Person): Promise<Visitor> {
  return browser.visit(publicUrl(), { cookie: person.cookie });
}
