import { unauthenticated } from '@guardian/platform/errors';
import type { SecondFactors, SecurityEvent } from '@guardian/platform/identity';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from '../organizations/index.ts';

export interface AccountSecurity extends SecondFactors {
  confirmed: boolean;
  secondFactor: boolean;
}

export type AccountEventPage = Connection<SecurityEvent>;

/** How the caller's account is protected. */
export async function accountSecurity(ctx: RequestContext): Promise<AccountSecurity> {
  const { userId, sessionId } = personOf(ctx);
  const { identity } = runtimeOf(ctx);
  const [factors, confirmed, sessions] = await Promise.all([
    identity.secondFactors(userId),
    identity.isConfirmed(sessionId),
    identity.listSessions(userId),
  ]);
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw unauthenticated('This session has ended.');
  return { ...factors, confirmed, secondFactor: session.secondFactor };
}

/** What happened to the caller's account, the newest first. */
export async function listAccountEvents(ctx: RequestContext, args: PageArguments): Promise<AccountEventPage> {
  const page = pageOf('accountEvents', args, 20);
  const after = /^\d{1,18}$/.exec(String(page.after?.[0] ?? ''))?.[0] ?? null;
  const { identity } = runtimeOf(ctx);
  return connection({
    sort: 'accountEvents',
    page,
    rows: await identity.securityEvents(personOf(ctx).userId, { first: page.first + 1, after }),
    keyOf: ({ id }) => [id],
  });
}
