import type { Principal, Rights } from '@guardian/platform/access';
import { refusalError } from '@guardian/platform/entry';
import { CodedError, unauthenticated } from '@guardian/platform/errors';
import type { AccessEvent } from '@guardian/platform/events';
import { createContext, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import { type Admission, admit } from '../admission/admit.ts';
import type { Credential } from '../admission/credential.ts';

/** What a connection shows of who it is. Connections that show the same share one standing. */
export interface Claim {
  credential: Credential;
  /** Id or slug the client named; null for the session's default. */
  organization: string | null;
  /** Address of the client as far as proxies are trusted. */
  ipAddress: string | null;
}

/** Hears of changes of a standing. */
export interface StandingListener {
  /** The rights were looked at again. Nothing was delivered since the first doubt. */
  standingConfirmed(): void;
  /** The session, key or membership is gone. */
  standingEnded(reason: CodedError): void;
}

export interface ContextOptions {
  requestId?: string;
  idempotencyKey?: string | null;
  userAgent?: string | null;
}

/** However quiet the access lane is, a credential is looked at again after this many milliseconds. */
const longestTrust = 10_000;
/** Milliseconds until another try while the database is away. */
const outagePause = 1_000;

/**
 * Who stands behind open connections. Resolved again at every access event that may concern it, and when the credential
 * or the rights were due to change by themselves; in between it can't be relied on, and nothing is delivered by it.
 */
export class Standing {
  readonly #runtime: Runtime;
  readonly #claim: Claim;
  readonly #dropped: () => void;
  readonly #listeners = new Set<StandingListener>();
  #admission: Admission;
  #rights: Rights;
  #waiting: (() => void)[] = [];
  #holders = 0;
  #relied = true;
  #dueAt = 0;
  #ended: CodedError | null = null;
  #timer: NodeJS.Timeout | undefined;
  #checking = false;
  #again = false;

  private constructor(runtime: Runtime, claim: Claim, admission: Admission, rights: Rights, dropped: () => void) {
    this.#runtime = runtime;
    this.#claim = claim;
    this.#admission = admission;
    this.#rights = rights;
    this.#dropped = dropped;
    this.#arm();
  }

  /** Throws UNAUTHENTICATED for a key that is not good. @param dropped Called when nobody holds it any more. */
  static async open(runtime: Runtime, claim: Claim, dropped: () => void): Promise<Standing> {
    const admission = await admitted(runtime, claim);
    return new Standing(runtime, claim, admission, await runtime.access.rightsOf(admission.principal), dropped);
  }

  get principal(): Principal {
    return this.#admission.principal;
  }

  /** Address that it was shown from, as far as proxies are trusted. */
  get ipAddress(): string | null {
    return this.#claim.ipAddress;
  }

  get organizationId(): string | null {
    const { principal } = this.#admission;
    return 'organizationId' in principal ? principal.organizationId : null;
  }

  /** As of the last look. */
  get rights(): Rights {
    return this.#rights;
  }

  /** Why it has ended; null while it stands. */
  get ended(): CodedError | null {
    return this.#ended;
  }

  /** Whether what is known of it holds at this moment. While it does not, it is being looked at. */
  isReliable(now = Date.now()): boolean {
    return this.#relied && now < this.#dueAt && this.#ended === null;
  }

  /** Waits for a look at it while it can't be relied on, or until nobody holds it any more. Throws why it has ended. */
  async confirmed(): Promise<void> {
    if (this.isReliable()) return;
    if (this.#ended === null) await new Promise<void>((looked) => this.#waiting.push(looked));
    if (this.#ended !== null) throw this.#ended;
  }

  /** A context with the rights of this moment. Made anew for each operation and each event. */
  context(options: ContextOptions = {}): Promise<RequestContext> {
    return createContext(this.#runtime, {
      principal: this.principal,
      ipAddress: this.#claim.ipAddress,
      ...options,
    });
  }

  /** Keeps it alive until the returned function is called. */
  hold(listener: StandingListener): () => void {
    this.#holders += 1;
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener)) return;
      this.#holders -= 1;
      if (this.#holders > 0) return;
      clearTimeout(this.#timer);
      this.#dropped();
      this.#wake();
    };
  }

  concerns(event: AccessEvent): boolean {
    const { principal } = this;
    if (event.type === 'access.reset') return true;
    if (principal.kind === 'anonymous') return false;
    if (event.organizationId !== null) return event.organizationId === this.organizationId;
    if (!('userId' in principal)) return false;
    const named = [event.subjectId, event.payload.userId];
    return named.includes(principal.sessionId) || named.includes(principal.userId);
  }

  /** From now on nothing goes by what is known, until it was looked at again. */
  doubt(): void {
    this.#relied = false;
    this.#check();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#ended !== null) return;
    this.#dueAt = Math.min(this.#admission.endsAt, this.#rights.validUntil);
    const due = Math.min(this.#dueAt - Date.now(), longestTrust);
    this.#timer = setTimeout(() => this.#check(), Math.max(0, due) + 1);
    this.#timer.unref();
  }

  /** One look at a time; what happens during it asks for one more. */
  #check(): void {
    if (this.#checking) {
      this.#again = true;
      return;
    }
    this.#checking = true;
    this.#resolve()
      .then(() => this.#settled())
      .catch((error: unknown) => this.#failed(error));
  }

  async #resolve(): Promise<void> {
    do {
      this.#again = false;
      const now = await admitted(this.#runtime, this.#claim);
      const refusal = now.principal.kind === 'user' ? now.principal.refusal : undefined;
      if (refusal !== undefined && this.organizationId !== null) throw refusalError(refusal);
      if (!isSamePerson(this.#admission, now)) {
        throw unauthenticated('The session, key or membership behind this has ended.');
      }
      this.#admission = now;
      this.#rights = await this.#runtime.access.rightsOf(now.principal);
    } while (this.#again);
  }

  #settled(): void {
    this.#checking = false;
    this.#relied = true;
    this.#arm();
    for (const listener of [...this.#listeners]) listener.standingConfirmed();
    this.#wake();
  }

  #wake(): void {
    for (const looked of this.#waiting.splice(0)) looked();
  }

  #failed(error: unknown): void {
    this.#checking = false;
    if (this.#holders === 0) return;
    if (error instanceof CodedError) {
      this.#ended = error;
      clearTimeout(this.#timer);
      for (const listener of [...this.#listeners]) listener.standingEnded(error);
      this.#wake();
      return;
    }
    // An outage says nothing about anyone's rights; until it is over nothing is delivered either.
    this.#relied = false;
    this.#runtime.log.warn({ err: error }, 'rights could not be looked at again; trying again');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), outagePause);
    this.#timer.unref();
  }
}

/** In the background: a page that is only open keeps no session awake. */
function admitted(runtime: Runtime, { credential, organization, ipAddress }: Claim): Promise<Admission> {
  return admit(runtime, credential, organization, ipAddress, { background: true });
}

function isSamePerson({ principal: before }: Admission, { principal: now }: Admission): boolean {
  if (before.kind !== now.kind) return false;
  if ('id' in before && 'id' in now) return before.id === now.id && before.organizationId === now.organizationId;
  return !('userId' in before && 'userId' in now) || before.userId === now.userId;
}
