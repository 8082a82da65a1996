import type { Principal } from '@guardian/platform/access';
import { CodedError, unauthenticated } from '@guardian/platform/errors';
import type { AccessEvent } from '@guardian/platform/events';
import { createContext, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import { type Admission, admit } from '../admission/admit.ts';
import type { Credential } from '../admission/credential.ts';

/** What is the same for every context that a connection gives out. */
export interface Connection {
  credential: Credential;
  /** Id or slug the client named; null for the session's default. */
  organization: string | null;
  ipAddress: string | null;
  userAgent: string | null;
}

/**
 * Who stands behind an open connection. Resolved again at every access event that may concern it and whenever the
 * credential or the rights were due to change by themselves.
 */
export interface Standing {
  readonly principal: Principal;
  /** Aborts, with the error as its reason, once the session, key or membership behind the connection is gone. */
  readonly ended: AbortSignal;
  /** A context with the rights of this moment. Made anew for each operation and each event. */
  context(options?: { requestId?: string; idempotencyKey?: string | null }): Promise<RequestContext>;
  /** Calls back when rights may have changed. Returns how to stop. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** However quiet the access lane is, a credential is looked at again after this many milliseconds. */
const longestTrust = 10_000;

export async function openStanding(runtime: Runtime, connection: Connection): Promise<Standing> {
  const end = new AbortController();
  const listeners = new Set<() => void>();
  let admission = await admit(runtime, connection.credential, connection.organization);
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> | null = null;
  let again = false;
  let closed = false;

  const arm = (validUntil: number) => {
    clearTimeout(timer);
    if (closed) return;
    const due = Math.min(admission.endsAt, validUntil) - Date.now();
    timer = setTimeout(check, Math.max(0, Math.min(due, longestTrust)) + 1);
    timer.unref();
  };

  const resolve = async () => {
    const now = await admit(runtime, connection.credential, connection.organization);
    if (!isSamePerson(admission, now)) throw unauthenticated('The session, key or membership behind this has ended.');
    admission = now;
    const { validUntil } = await runtime.access.rightsOf(now.principal);
    arm(validUntil);
    for (const listener of listeners) listener();
  };

  /** One look at a time; what happens during it asks for one more. */
  function check(): void {
    if (checking !== null) {
      again = true;
      return;
    }
    checking = resolve()
      .catch((error: unknown) => {
        clearTimeout(timer);
        if (closed) return;
        if (error instanceof CodedError) return end.abort(error);
        // An outage says nothing about anyone's rights. Until it is over, no context can be made either.
        runtime.log.warn({ err: error }, 'rights could not be looked at again; trying again');
        timer = setTimeout(check, 1_000);
        timer.unref();
      })
      .finally(() => {
        checking = null;
        if (again && !end.signal.aborted) {
          again = false;
          check();
        }
      });
  }

  const stopListening = runtime.eventLog.onAccess((events) => {
    if (events.some((event) => concerns(event, admission.principal))) check();
  });
  arm((await runtime.access.rightsOf(admission.principal)).validUntil);

  return {
    get principal() {
      return admission.principal;
    },
    ended: end.signal,
    context: (options = {}) =>
      createContext(runtime, {
        principal: admission.principal,
        ipAddress: connection.ipAddress,
        userAgent: connection.userAgent,
        ...options,
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      stopListening();
      listeners.clear();
    },
  };
}

function concerns(event: AccessEvent, principal: Principal): boolean {
  if (principal.kind === 'anonymous') return false;
  // Not of one organization: a session, a person, a reset of everything.
  if (event.organizationId === null) return true;
  return 'organizationId' in principal && event.organizationId === principal.organizationId;
}

function isSamePerson({ principal: before }: Admission, { principal: now }: Admission): boolean {
  if (before.kind !== now.kind) return false;
  if ('id' in before && 'id' in now) return before.id === now.id && before.organizationId === now.organizationId;
  return !('userId' in before && 'userId' in now) || before.userId === now.userId;
}
