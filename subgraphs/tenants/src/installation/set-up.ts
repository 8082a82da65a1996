import { changeAccess, type MemberPrincipal, noRights } from '@guardian/platform/access';
import { createTenantReader, uuidv7 } from '@guardian/platform/database';
import { Check, CodedError, conflict, InvalidInput } from '@guardian/platform/errors';
import { passwordProblem } from '@guardian/platform/identity';
import type { OrganizationContext, Runtime } from '@guardian/platform/subgraph';
import { requestId } from '@guardian/platform/telemetry';
import { foundOrganization, type Organization } from '../organizations/index.ts';

export interface SetUp {
  name: string;
  email: string;
  password: string;
  organizationName: string;
}

type SetUpRuntime = Pick<Runtime, 'database' | 'identity' | 'environment'>;

/**
 * Makes the first person, who administers the installation, and their organization.
 * Throws InvalidInput, or CONFLICT if the installation was set up before.
 */
export async function setUp(runtime: SetUpRuntime, input: SetUp): Promise<Organization> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 80 });
  const email = check.email(['input', 'email'], input.email, { required: true })?.toLowerCase() ?? '';
  const problem = passwordProblem(input.password, [input.name, input.email]);
  if (problem !== null) check.add(['input', 'password'], problem.code.replace('PASSWORD_', ''), problem.message);
  const organizationName = check.requiredText(['input', 'organizationName'], input.organizationName, { max: 80 });
  check.done();
  const person = await runtime.identity
    .createFirstOperator({ name, email, password: input.password, verified: true })
    .catch(asTaken);
  if (person === null) throw conflict('This installation is set up already: sign in.');
  const principalId = uuidv7();
  const region = runtime.environment.region?.name ?? null;
  const owner = { principalId, userId: person.userId, name, email };
  return changeAccess(founding(runtime, principalId, person.userId), (tx) =>
    foundOrganization(tx, { name: organizationName, slug: null, timeZone: 'UTC', region, owner }),
  );
}

function founding({ database }: SetUpRuntime, id: string, userId: string): OrganizationContext {
  const organizationId = uuidv7();
  // Nobody is signed in yet: the person acts without a session.
  const principal: MemberPrincipal = { kind: 'member', id, organizationId, userId, sessionId: '', operator: true };
  return {
    requestId: requestId(),
    principal,
    rights: noRights,
    organizationId,
    db: createTenantReader(database, organizationId),
    database,
    idempotencyKey: null,
    ipAddress: null,
    userAgent: null,
  };
}

function asTaken(error: unknown): never {
  if (!(error instanceof CodedError) || error.code !== 'CONFLICT') throw error;
  throw new InvalidInput([{ path: ['input', 'email'], code: 'TAKEN', message: error.message }]);
}
