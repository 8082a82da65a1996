import { addOperator, type UserPrincipal } from '@guardian/platform/access';
import { type Environment, StartError } from '@guardian/platform/environment';
import { CodedError } from '@guardian/platform/errors';
import { passwordLength, passwordProblem } from '@guardian/platform/identity';
import { buildSubgraph, createContext, executeOperation, type Runtime } from '@guardian/platform/subgraph';
import { definitions } from '../mount.ts';
import type { Command, Invocation } from './command.ts';
import { done } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const createAdmin: Command = {
  name: 'create-admin',
  description: `Makes an account with a verified address that administers the installation: it sees every health indicator and the
outbox, and has no right in any organization. With --organization it also founds one and owns it. Works while Guardian
runs. What is left out is taken from GUARDIAN_ADMIN_EMAIL and GUARDIAN_ADMIN_PASSWORD, which keeps the password out of
the list of processes.`,
  options: {
    email: { placeholder: '<address>', description: 'Address to sign in with.' },
    password: { placeholder: '<password>', description: `${passwordLength.min} to ${passwordLength.max} characters.` },
    name: { placeholder: '<name>', description: 'Name to show; the address when left out.' },
    organization: { placeholder: '<name>', description: 'Name of an organization to found.' },
  },
  async run({ environment: read, options }) {
    const environment = read();
    const { email, password } = credentials(environment, options);
    const name = (options.name as string | undefined) ?? email;
    return withRuntime(environment, async (runtime) => {
      const { userId } = await runtime.identity.createUser({ email, name, password, verified: true }).catch(told);
      await addOperator(runtime.database.identity, userId);
      done('Operator', email);
      if (typeof options.organization === 'string') {
        await found(runtime, { kind: 'user', userId, sessionId: '', operator: true }, options.organization);
        done('Owner of', options.organization);
      }
      return 0;
    });
  },
};

function credentials({ firstAdmin }: Environment, options: Invocation['options']) {
  const email = (options.email as string | undefined) ?? firstAdmin?.email;
  const password = (options.password as string | undefined) ?? firstAdmin?.password;
  if (email === undefined) throw new StartError('create-admin needs --email <address>; see --help.');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new StartError(`--email must be an address, but is "${email}".`);
  if (password === undefined) throw new StartError('create-admin needs --password <password>; see --help.');
  const problem = passwordProblem(password, [email]);
  if (problem !== null) throw new StartError(`The password will not do. ${problem.message}`);
  return { email, password };
}

function told(error: unknown): never {
  throw error instanceof CodedError ? new StartError(error.message) : error;
}

/** Through the graph's own mutation, so that the command line knows no other way to make an organization. */
async function found(runtime: Runtime, principal: UserPrincipal, name: string): Promise<void> {
  const tenants = definitions.find((definition) => definition.name === 'tenants');
  if (tenants === undefined) throw new Error('The subgraph tenants is not mounted.');
  const query =
    'mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { errors { message } } }';
  const schema = buildSubgraph(tenants, runtime);
  const ctx = await createContext(runtime, { principal });
  const answer = await executeOperation(schema, { query, variables: { input: { name } } }, ctx, runtime.log);
  const payload = answer.data?.createOrganization as { errors: { message: string }[] } | undefined;
  const problems = [...(answer.errors ?? []), ...(payload?.errors ?? [])].map(({ message }) => message);
  if (problems.length > 0) throw new StartError(`The account was made, but no organization: ${problems.join(' ')}`);
}
