import { type Client, type Product, signIn } from '../product/index.ts';

/** A person with the cookie of a session of their own, which acts in one organization. */
export interface Person {
  email: string;
  password: string;
  client: Client;
  /** What a browser needs to be this person. */
  cookie: string;
}

/** The operator, in a session of their own, as owner of a new organization: what a test makes there is the test's. */
export async function ownerOf(product: Product, organization: string): Promise<Person> {
  const owner = await product.owner();
  const made = await owner.data<{ createOrganization: { organization: { id: string } } }>(
    'mutation ($name: String!) { createOrganization(input: { name: $name }) { organization { id } errors { message } } }',
    { name: organization },
  );
  await owner.data(
    'mutation ($id: ID!) { switchOrganization(organizationId: $id) { organization { id } errors { message } } }',
    { id: made.createOrganization.organization.id },
  );
  return { email: '', password: '', client: owner, cookie: owner.headers.cookie ?? '' };
}

/** Somebody who was invited by `owner` in a built-in role, signed up and joined. */
export async function memberOf(
  owner: Client,
  member: { name: string; email: string; role: 'admin' | 'editor' | 'viewer' },
): Promise<Person> {
  const password = 'a horse of their own';
  await invite(owner, member.email, member.role);
  const token = await mailedToken(owner, member.email);
  await signUp(owner.url, { name: member.name, email: member.email, password, inviteToken: token });
  const signedIn = await signIn(owner.url, member.email, password);
  await signedIn.data('mutation ($token: String!) { acceptInvite(token: $token) { errors { message } } }', { token });
  return { email: member.email, password, client: signedIn, cookie: signedIn.headers.cookie ?? '' };
}

export async function invite(owner: Client, email: string, role: string): Promise<void> {
  const { roles } = await owner.data<{ roles: { id: string; builtIn: string }[] }>('{ roles { id builtIn } }');
  await owner.data(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invite { id } errors { message } } }',
    { input: { email, roleId: roles.find(({ builtIn }) => builtIn === role)?.id } },
  );
}

async function signUp(url: string, body: object): Promise<void> {
  const response = await fetch(new URL('/api/auth/sign-up/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
}

/** The link in the latest mail to an address, as path and query; of a mail whose link matches, if asked for. */
export async function mailedLink(operator: Client, to: string, kind = /./): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { outbox } = await operator.data<{ outbox: { nodes: { to: string; text: string }[] } }>(
      'query ($to: String!) { outbox(search: $to) { nodes { to text } } }',
      { to },
    );
    const links = outbox.nodes
      .filter((message) => message.to === to)
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/) ?? []);
    const link = links.find((each) => kind.test(each));
    if (link) {
      const { pathname, search } = new URL(link);
      return pathname + search;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${to} with a link`);
}

async function mailedToken(operator: Client, to: string): Promise<string> {
  return new URL(await mailedLink(operator, to), operator.url).searchParams.get('token') ?? '';
}
