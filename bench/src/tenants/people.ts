import { builtInRoles } from '@guardian/platform/access';
import { encodeKey } from '@guardian/platform/pagination';
import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { launchChromium } from '../../../tests/journeys/chromium.ts';
import { admin, type Client, type Product, signIn, startProduct } from '../../../tests/product/index.ts';
import { type Figure, measure, type Part } from './part.ts';

const organizations = 1_000;
const members = 10_000;

/** A person in a thousand organizations, one of which has ten thousand members: the product's answers, and its pages. */
export const people: Part = async () => {
  await using product = await startProduct();
  const last = await fill(product);
  await product.process.end();
  await product.restart();
  return [...(await answers(product, last)), ...(await pages(product))];
};

/** Resolves with the cursor behind which the last page of members is. */
async function fill({ env }: Product): Promise<string> {
  const owner = postgres(env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  try {
    const [first] = await owner<{ userId: string; organizationId: string }[]>`
      select user_id as "userId", organization_id as "organizationId" from access.principal where email = ${admin.email}`;
    if (first === undefined) throw new Error('The product was not set up.');
    await owner`
      create temp table made as
      select gen_random_uuid() as id, 'Organization ' || lpad(n::text, 4, '0') as name, 'bench-' || n as slug
      from generate_series(1, ${organizations - 1}) n`;
    await owner`insert into access.organization (organization_id, slug) select id, slug from made`;
    await owner`insert into tenants.organization (organization_id, name, slug) select id, name, slug from made`;
    await owner`
      insert into access.role (organization_id, id, name, built_in)
      select made.id, gen_random_uuid(), role, role from made, unnest(${[...builtInRoles]}::text[]) role`;
    await owner`
      insert into access.principal (organization_id, id, kind, user_id, name, email)
      select id, gen_random_uuid(), 'member', ${first.userId}, 'Ada Lovelace', ${admin.email} from made`;
    await owner`
      insert into access."grant" (organization_id, id, principal_id, role_id)
      select organization_id, gen_random_uuid(), principal.id, role.id
      from access.principal join access.role using (organization_id) join made on made.id = organization_id
      where role.built_in = 'owner'`;
    await owner`
      create temp table person as
      select gen_random_uuid() as id, 'Person ' || md5(n::text) as name, 'person-' || n || '@example.com' as email
      from generate_series(1, ${members - 1}) n`;
    await owner`insert into identity."user" (id, name, email, email_verified) select id, name, email, true from person`;
    await owner`
      insert into access.principal (organization_id, id, kind, user_id, name, email)
      select ${first.organizationId}, gen_random_uuid(), 'member', id, name, email from person`;
    await owner`
      insert into access."grant" (organization_id, id, principal_id, role_id)
      select organization_id, gen_random_uuid(), principal.id, role.id
      from access.principal join access.role using (organization_id) join person on person.id = principal.user_id
      where role.built_in = 'viewer'`;
    await owner`analyze`;
    const [behind] = await owner<{ name: string; id: string }[]>`
      select name, id from access.principal where organization_id = ${first.organizationId}
      order by name, id offset ${members - 51} limit 1`;
    return encodeKey('members', [behind?.name ?? '', behind?.id ?? '']);
  } finally {
    await owner.end();
  }
}

const viewer = `{ me { user { id name email } permissions
  memberships { organization { id name slug timeZone version } roles { id name builtIn } } } organization { id name } }`;
const list = `query ($after: String, $search: String) { members(first: 50, after: $after, search: $search) {
  totalCount nodes { id name email joinedAt leftAt version roles { id name builtIn } } pageInfo { hasNextPage endCursor } } }`;

interface Members {
  members: { totalCount: number; nodes: { id: string }[] };
}
interface Viewer {
  me: { memberships: { organization: { id: string; name: string } }[] };
}

async function answers({ url }: Product, last: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const enter = () => signIn(url, admin.email, admin.password);
  figures.push(await measure('sign-in with a password', 10, enter));
  const client = await enter();
  const { me } = await client.data<Viewer>(viewer);
  if (me.memberships.length !== organizations) throw new Error(`There are ${me.memberships.length} memberships.`);
  figures.push(await measure('who one is, with 1,000 organizations to switch to', 50, () => client.data(viewer)));
  const other = me.memberships.find(({ organization }) => organization.name.startsWith('Organization'));
  const headers = { 'guardian-organization': other?.organization.id ?? '' };
  const page =
    (who: Client, variables: object, found: number, extra = {}) =>
    async () => {
      const { nodes } = (await who.data<Members>(list, variables, extra)).members;
      if (nodes.length !== found) throw new Error(`${nodes.length} members were found instead of ${found}.`);
    };
  figures.push(await measure('members of one of 1,000 organizations', 50, page(client, {}, 1, headers)));
  figures.push(await measure('first 50 of 10,000 members', 50, page(client, {}, 50)));
  figures.push(await measure('last 50 of 10,000 members', 50, page(client, { after: last }, 50)));
  figures.push(
    await measure('one of 10,000 members by a part of the address', 50, page(client, { search: 'on-4711@' }, 1)),
  );
  return figures;
}

/** What somebody at a browser waits for; each time in a browser that knows nothing yet. */
async function pages({ url }: Product): Promise<Figure[]> {
  const browser = await launchChromium();
  const cookie = (await signIn(url, admin.email, admin.password)).headers.cookie ?? '';
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  const visit = async (known: typeof cookies, see: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await context.addCookies(known);
    await see(await context.newPage());
    await context.close();
  };
  try {
    const figures: Figure[] = [];
    const seeMembers = async (page: Page) => {
      await page.goto('/members');
      await page.getByText('person-', { exact: false }).first().waitFor();
    };
    figures.push(await measure('page: members, to the first of 10,000', 5, () => visit(cookies, seeMembers)));
    const switcher = async (page: Page) => {
      await page.goto('/');
      await page.getByRole('button', { name: admin.organization }).click();
      await page.getByText('Organization 0001').waitFor();
    };
    figures.push(
      await measure('page: the overview, and the switcher of 1,000 organizations open', 5, () =>
        visit(cookies, switcher),
      ),
    );
    const enter = async (page: Page) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(admin.email);
      await page.getByLabel('Password', { exact: true }).fill(admin.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: admin.organization }).waitFor();
    };
    figures.push(await measure('page: sign-in, to the overview', 5, () => visit([], enter)));
    return figures;
  } finally {
    await browser.close();
  }
}
