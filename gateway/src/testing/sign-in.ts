import type { TestMember } from '@guardian/platform/testing';
import type { TestGateway } from './test-gateway.ts';

const password = 'correct horse battery staple';

/** Gives a member of the test organization a password and signs them in as a browser would. Resolves with the cookie. */
export async function signIn({ url, runtime }: TestGateway, member: TestMember): Promise<string> {
  const { userId } = await runtime.identity.createUser({
    email: `browser-${member.email}`,
    name: member.name,
    password,
    verified: true,
  });
  await runtime.database.system`
    update access.principal set user_id = ${userId}
    where organization_id = ${member.principal.organizationId} and id = ${member.principal.id}`;
  const response = await fetch(new URL('/api/auth/sign-in/email', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin },
    body: JSON.stringify({ email: `browser-${member.email}`, password }),
  });
  if (!response.ok) throw new Error(`Signing in failed: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
