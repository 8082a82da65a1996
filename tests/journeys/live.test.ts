import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NetworkProxy, startProxy } from '../../client/src/testing/proxy.ts';
import { admin, type Client, client, type Product, signIn, startProduct } from '../product/index.ts';
import { openBrowser, type TestBrowser } from './browser.ts';
import { changes, exceptions, grants, type LivePage, livePages, type World } from './live-pages.ts';
import { memberOf, ownerOf } from './people.ts';

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

const publicUrl = () => `http://localhost:${network.url.port}`;
const statusOf = (page: Page) => page.getByRole('complementary').getByRole('status');
const mark = 'window.notReloaded = true';
const marked = (page: Page) => page.evaluate<boolean>('window.notReloaded === true');

it('every page keeps itself right while its data changes elsewhere, through a cut, a restart and a revoked right', async () => {
  const { visitorCookie, owner, everything, world } = await prepare();
  const pages = livePages(owner, world);
  await using visitor = await browser.visit(publicUrl(), { cookie: visitorCookie });
  const tabs = new Map<LivePage, Page>();
  for (const page of pages) {
    tabs.set(page, tabs.size === 0 ? visitor.page : await visitor.page.context().newPage());
  }
  await inTurns(pages, 4, async (page) => {
    const tab = tabs.get(page) as Page;
    await tab.goto(page.path ?? page.route);
    await statusOf(tab).getByText('Live', { exact: true }).waitFor();
    await tab.evaluate(mark);
  });

  const routes = await visitor.page.evaluate<string[]>('Object.keys(window.__TSR_ROUTER__.routesByPath)');
  const known = new Set([...pages.map(({ route }) => route), ...Object.keys(exceptions)]);
  expect(routes.filter((route) => !known.has(route))).toEqual([]);
  expect([...known].filter((route) => !routes.includes(route))).toEqual([]);

  let count = 0;
  const changeAll = async () => {
    count += 1;
    for (const page of pages) await named(page, () => page.change?.(words[count - 1] as string, count));
  };
  const allShow = () => each(pages, (page) => page.shows(tabs.get(page) as Page, words[count - 1] as string, count));

  await changeAll();
  await allShow();

  visitor.expectProblems(...gone);
  network.close();
  network.cut();
  const away = Date.now() + cut * 1000;
  await changeAll();
  const notice = visitor.page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
  await notice.waitFor();
  await statusOf(visitor.page).getByText('Reconnecting').waitFor();
  const attempts = network.connections;
  await notice.getByRole('button', { name: 'Retry now' }).click();
  await expect.poll(() => network.connections).toBeGreaterThan(attempts);
  await wait(Math.max(0, away - Date.now()));
  network.open();
  await allShow();
  await notice.waitFor({ state: 'detached' });

  await product.process.end();
  await statusOf(visitor.page).getByText('Reconnecting').waitFor();
  await product.restart();
  await changeAll();
  await allShow();

  const hold = (permissions: readonly string[]) =>
    changes(owner).update('updateRole', 'UpdateRoleInput', everything.roleId, { permissions: grants(permissions) });
  await hold([]);
  await each(pages, async ({ right, closed }, tab) => {
    if (closed) return closed(tab);
    if (right === null) return;
    await tab.getByText(/is not open to you in House of/).waitFor({ timeout: 40_000 });
    await tab.getByText(right, { exact: true }).waitFor();
    expect(
      await tab
        .getByRole('main')
        .getByText(new RegExp(words.join('|'), 'i'))
        .count(),
    ).toBe(1);
  });
  await changeAll();
  await hold(everything.permissions);
  await allShow();
  for (const tab of tabs.values()) expect(await marked(tab)).toBe(true);
  await visitor.inspect();

  /** Every page that fails is told of, not the first alone. */
  async function each(of: readonly LivePage[], check: (page: LivePage, tab: Page) => Promise<unknown>) {
    const checked = of.map(async (page) => {
      const tab = tabs.get(page) as Page;
      await named(page, () => check(page, tab)).catch(async (error: Error) => {
        const shown = await tab.getByRole('main').innerText({ timeout: 1_000 }).catch(String);
        throw new Error(`${error.message.split('\n')[0]} It shows: ${shown.replaceAll(/\s+/g, ' ').slice(0, 400)}`);
      });
    });
    const failed = (await Promise.allSettled(checked)).filter((outcome) => outcome.status === 'rejected');
    expect(failed.map(({ reason }) => (reason as Error).message)).toEqual([]);
  }
}, 300_000);

/** What the changes are named by, one after another: words that no page shows otherwise. */
const words = ['linden', 'willow', 'rowan', 'hazel'];

/** Says which page it was that failed. */
async function named(page: LivePage, act: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new Error(`${page.path ?? page.route}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function inTurns<T>(items: readonly T[], at: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: at }, worker));
}

/** The operator as a member with a role that holds everything, and an owner who can take it away. */
async function prepare() {
  const operator = await ownerOf(
    { ...product, owner: () => signIn(publicUrl(), admin.email, admin.password) },
    'Evergreen',
  );
  const owner = await memberOf(operator.client, { name: 'Edith', email: 'edith@example.com', role: 'admin' });
  await memberOf(operator.client, { name: 'Max', email: 'max@example.com', role: 'viewer' });
  const { members, permissions } = await operator.client.data<{
    members: { nodes: { id: string; email: string }[] };
    permissions: { name: string; grantable: boolean }[];
  }>('{ members { nodes { id email } } permissions { name grantable } }');
  const memberId = (email: string) => members.nodes.find((member) => member.email === email)?.id ?? '';
  await make(operator.client, 'transferOwnership(memberId: $id) { member { id }', {
    id: memberId('edith@example.com'),
  });
  const all = permissions.filter(({ grantable }) => grantable).map(({ name }) => name);
  const roleId = await make(
    owner.client,
    'createRole(input: { name: "Everything", permissions: $permissions }) { role { id }',
    { permissions: grants(all) },
  );
  await make(owner.client, 'setMemberRoles(memberId: $id, roleIds: [$roleId]) { member { id }', {
    ...{ id: memberId(admin.email), roleId },
  });
  const workflowId = await make(
    owner.client,
    'createWorkflow(input: { name: "Greet", definition: $definition }) { workflow { id }',
    {
      definition: {
        trigger: { kind: 'manual' },
        nodes: [{ id: 'alert', name: 'Alert', kind: 'raiseAlert', config: { title: 'Greeted' } }],
        edges: [],
      },
    },
  );
  const world: World = {
    workflowId,
    executionId: await make(owner.client, 'executeWorkflow(workflowId: $id) { execution { id }', { id: workflowId }),
    roleId: await make(owner.client, 'createRole(input: { name: "Kept" }) { role { id }'),
    memberId: memberId('max@example.com'),
    operator: client(product.url, { cookie: operator.cookie }),
    signIn: signInElsewhere,
  };
  const direct = client(product.url, { cookie: owner.cookie });
  return { visitorCookie: operator.cookie, owner: direct, everything: { roleId, permissions: all }, world };
}

/** As the operator at the public address, past what stands in between. */
async function signInElsewhere(): Promise<void> {
  const { ok, status } = await fetch(new URL('/api/auth/sign-in/email', product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl() },
    body: JSON.stringify({ email: admin.email, password: admin.password }),
  });
  if (!ok) throw new Error(`sign-in answered ${status}`);
}

const types: Record<string, string> = { permissions: '[PermissionGrantInput!]', definition: 'JSON!' };

/** Makes one thing and answers with its id. */
async function make(by: Client, mutation: string, variables: object = {}): Promise<string> {
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name] ?? 'ID!'}`);
  const answer = await by.data<Record<string, Record<string, { id: string }>>>(
    `mutation ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${mutation} errors { message } } }`,
    variables,
  );
  const [made] = Object.values(Object.values(answer)[0] ?? {});
  expect(made).toHaveProperty('id');
  return made?.id ?? '';
}
