import { type Client, type Product, signIn } from '../product/index.ts';
import type { ForeignIds } from './operations.ts';

/** Stands in every text of the first organization; nobody else may ever see it. */
export const marker = 'Zanzibar-7f3a';

export interface TwoOrganizations {
  /** Owner of the organization whose things carry the marker; also the operator. */
  owner: Client;
  /** Owner of another organization; no operator. */
  stranger: Client;
  ids: ForeignIds;
}

const definition = {
  trigger: { kind: 'manual' },
  nodes: [{ id: 'alert', name: marker, kind: 'raiseAlert', config: { title: marker } }],
  edges: [],
};

/** Never run: it names the secret. */
const sending = {
  trigger: { kind: 'manual' },
  nodes: [
    {
      id: 'call',
      name: 'Call',
      kind: 'http',
      config: { method: 'GET', url: 'https://example.com/', headers: { 'x-api-key': '{{ secrets.CRM }}' } },
    },
  ],
  edges: [],
};

/** Fills the first organization with one of everything, and makes the second. */
export async function twoOrganizations(product: Pick<Product, 'url' | 'owner'>): Promise<TwoOrganizations> {
  const owner = await product.owner();
  const ids: ForeignIds = {};
  const make = async (type: string, query: string, variables: object = {}) => {
    const data = await owner.data<Record<string, Record<string, { id: string } | unknown[]>>>(query, variables);
    const [payload] = Object.values(data);
    if (Array.isArray(payload?.errors) && payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
    const subject = Object.values(payload ?? {}).find(
      (value): value is { id: string } => !Array.isArray(value) && value !== null,
    );
    if (subject === undefined) throw new Error(`${query} made nothing`);
    ids[type] = subject.id;
  };
  await make(
    'Organization',
    'mutation ($n: String!) { updateOrganization(input: { name: $n }) { organization { id } errors { message } } }',
    { n: marker },
  );
  await make(
    'Contact',
    'mutation ($n: String!) { createContact(input: { firstName: $n }) { contact { id } errors { message } } }',
    { n: marker },
  );
  await make(
    'Workflow',
    'mutation ($n: String!, $d: JSON!) { createWorkflow(input: { name: $n, definition: $d, status: ACTIVE }) { workflow { id } errors { message } } }',
    { n: marker, d: definition },
  );
  await make(
    'Secret',
    'mutation ($v: String!) { createSecret(input: { name: "CRM", value: $v }) { secret { id } errors { message } } }',
    { v: `${marker} value` },
  );
  await owner.data(
    'mutation ($n: String!, $d: JSON!) { createWorkflow(input: { name: $n, definition: $d }) { errors { message } } }',
    { n: `${marker} sends`, d: sending },
  );
  await make(
    'WorkflowExecution',
    'mutation ($w: ID!) { executeWorkflow(workflowId: $w) { execution { id } errors { message } } }',
    { w: ids.Workflow },
  );
  await make(
    'Alert',
    'mutation ($n: String!) { raiseAlert(input: { title: $n }) { alert { id } errors { message } } }',
    { n: marker },
  );
  await make(
    'AlertRule',
    'mutation ($n: String!) { createAlertRule(input: { name: $n, metric: CONTACTS_CREATED, comparison: ABOVE, threshold: 1000 }) { rule { id } errors { message } } }',
    { n: marker },
  );
  await make(
    'ApiKey',
    'mutation ($n: String!) { createApiKey(input: { name: $n, scopes: ["contact.read"] }) { apiKey { id } errors { message } } }',
    { n: marker },
  );
  const { roles, members, me } = await owner.data<{
    roles: { id: string; builtIn: string }[];
    members: { nodes: { id: string }[] };
    me: { actor: { id: string } };
  }>('{ roles { id builtIn } members { nodes { id } } me { actor { id } } }');
  Object.assign(ids, { Member: members.nodes[0]?.id, Actor: me.actor.id });
  await make(
    'Role',
    'mutation ($n: String!) { createRole(input: { name: $n, permissions: [{ permission: "contact.read" }] }) { role { id } errors { message } } }',
    { n: marker },
  );
  await make('Team', 'mutation ($n: String!) { createTeam(input: { name: $n }) { team { id } errors { message } } }', {
    n: marker,
  });
  await make(
    'Grant',
    'mutation ($m: ID!, $r: ID!, $n: String!) { grantRole(input: { memberId: $m, roleId: $r, reason: $n, expiresAt: "2028-01-01T00:00:00Z" }) { grant { id } errors { message } } }',
    { m: ids.Member, r: ids.Role, n: marker },
  );
  await make(
    'Invite',
    'mutation ($r: ID!) { inviteMember(input: { email: "zanzibar-7f3a@example.com", roleId: $r }) { invite { id } errors { message } } }',
    { r: roles.find((role) => role.builtIn === 'viewer')?.id },
  );
  await make(
    'AuditSavedFilter',
    'mutation ($n: String!) { saveAuditFilter(input: { name: $n, filter: { text: $n } }) { auditFilter { id } errors { message } } }',
    { n: marker },
  );
  await make(
    'AuditStream',
    'mutation ($n: String!) { createAuditStream(input: { name: $n, url: "https://zanzibar-7f3a.example.com" }) { auditStream { id } errors { message } } }',
    { n: marker },
  );
  await registerOperation(owner, 'first');
  const { trustedOperations } = await owner.data<{ trustedOperations: { nodes: { id: string }[] } }>(
    '{ trustedOperations { nodes { id } } }',
  );
  ids.TrustedOperation = trustedOperations.nodes[0]?.id ?? '';
  ids.AuditRecord = `${ids.Organization}:1`;
  ids.ContactImport = await uploadContacts(owner);
  const { sessions } = await owner.data<{ sessions: { id: string }[] }>('{ sessions { id } }');
  ids.Session = sessions[0]?.id ?? '';
  return { owner, stranger: await aStranger(product, owner), ids };
}

/** Registers one whose id carries the marker. */
function registerOperation(owner: Client, name: string): Promise<unknown> {
  return owner.data(
    'mutation ($m: JSON!, $n: String) { registerOperations(input: { manifest: $m, clientName: $n }) { errors { message } } }',
    { m: { [`${marker} ${name}`]: '{ contacts { nodes { id } } }' }, n: marker },
  );
}

async function uploadContacts(owner: Client): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([`email,first name\nz@example.com,${marker}\n`], { type: 'text/csv' }), 'contacts.csv');
  const { 'content-type': _json, ...headers } = owner.headers;
  const response = await fetch(new URL('/api/imports/contacts', owner.url), { method: 'POST', headers, body: form });
  if (!response.ok) throw new Error(`the upload answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

/** A person who signed up by an invite, was removed again, and owns an organization of their own. */
async function aStranger(product: Pick<Product, 'url'>, owner: Client): Promise<Client> {
  const [email, password] = ['stranger@example.com', 'another horse battery'];
  const response = await fetch(new URL('/api/auth/sign-up/email', product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(product.url).origin },
    body: JSON.stringify({ email, password, name: 'Stranger' }),
  });
  if (!response.ok) throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
  await verifyByMail(owner, product.url, email);
  const signedIn = await signIn(product.url, email, password);
  const { createOrganization } = await signedIn.data<{ createOrganization: { organization: { id: string } } }>(
    'mutation { createOrganization(input: { name: "Elsewhere" }) { organization { id } errors { message } } }',
  );
  const { data } = { data: createOrganization.organization };
  return { ...signedIn, ...withOrganization(signedIn, data.id) };
}

function withOrganization(of: Client, organizationId: string): Client {
  const header = { 'guardian-organization': organizationId };
  return {
    ...of,
    headers: { ...of.headers, ...header },
    ask: (query, variables, extra) => of.ask(query, variables, { ...header, ...extra }),
    data: (query, variables, extra) => of.data(query, variables, { ...header, ...extra }),
  };
}

/** Follows the link of the verification mail, which the outbox keeps without a mail server. */
async function verifyByMail(operator: Client, url: string, email: string): Promise<void> {
  const query = '{ outbox { nodes { to text } } }';
  const { outbox } = await operator.data<{ outbox: { nodes: { to: string; text: string }[] } }>(query);
  const link = outbox.nodes.find((message) => message.to === email)?.text.match(/verify-email\?token=([^\s&]+)/)?.[1];
  if (link === undefined) return;
  await fetch(new URL(`/api/auth/verify-email?token=${link}`, url), { redirect: 'manual' });
}

/** Makes one change of every kind in the first organization, for whoever listens where they must not. */
export async function changeEverything(owner: Client, ids: ForeignIds): Promise<void> {
  const change = (query: string, variables: object = {}) => owner.data(query, { n: marker, ...variables });
  await change('mutation ($n: String!) { updateOrganization(input: { name: $n }) { errors { message } } }');
  await change(
    'mutation ($id: ID!, $n: String!) { updateContact(id: $id, input: { lastName: $n }) { errors { message } } }',
    { id: ids.Contact },
  );
  await change(
    'mutation ($id: ID!, $n: String!) { updateWorkflow(id: $id, input: { description: $n }) { errors { message } } }',
    { id: ids.Workflow },
  );
  await change('mutation ($id: ID!) { executeWorkflow(workflowId: $id) { errors { message } } }', { id: ids.Workflow });
  await change('mutation ($n: String!) { raiseAlert(input: { title: $n }) { errors { message } } }');
  await change('mutation ($id: ID!) { updateAlertRule(id: $id, input: { threshold: 2000 }) { errors { message } } }', {
    id: ids.AlertRule,
  });
  await change(
    'mutation ($n: String!) { createApiKey(input: { name: $n, scopes: ["contact.read"] }) { errors { message } } }',
  );
  await change(
    'mutation ($r: ID!, $m: String!) { inviteMember(input: { email: $m, roleId: $r }) { errors { message } } }',
    { r: ids.Role, m: 'zanzibar-7f3a-2@example.com' },
  );
  await change('mutation ($id: ID!) { updateRole(id: $id, input: { permissions: [] }) { errors { message } } }', {
    id: ids.Role,
  });
  await change('mutation ($id: ID!, $m: [ID!]) { setTeamMembers(teamId: $id, add: $m) { errors { message } } }', {
    id: ids.Team,
    m: [ids.Member],
  });
  await change('mutation ($id: ID!, $n: String!) { replaceSecret(id: $id, value: $n) { errors { message } } }', {
    id: ids.Secret,
  });
  await change(
    'mutation ($id: ID!, $n: String!) { updateAuditStream(id: $id, input: { name: $n }) { errors { message } } }',
    {
      id: ids.AuditStream,
    },
  );
  await registerOperation(owner, 'second');
  await change('mutation ($id: ID!) { revokeGrant(id: $id) { errors { message } } }', { id: ids.Grant });
  await change(
    'mutation ($id: ID!) { startContactImport(id: $id, mapping: [{ column: "email", field: EMAIL }, { column: "first name", field: FIRST_NAME }]) { errors { message } } }',
    { id: ids.ContactImport },
  );
}
