import { createGraphClient, type GraphClient } from './create-client.ts';
import { credentialsSettled } from './credential-changes.ts';
import type { ViewerQuery as ViewerData } from './generated/graphql.ts';
import { type GraphError, graphError } from './graph-error.ts';
import { ViewerQuery } from './viewer-document.ts';

export type Installation = ViewerData['installation'];
export type ViewerMe = NonNullable<ViewerData['me']>;
export type ViewerOrganization = NonNullable<ViewerData['organization']>;

/** What the first request says: nobody, or somebody with or without an organization; or that it failed. */
export type SessionState =
  | { phase: 'unknown' }
  | { phase: 'failed'; error: GraphError }
  | { phase: 'anonymous'; installation: Installation }
  | { phase: 'signed-in'; installation: Installation; me: ViewerMe; organization: ViewerOrganization | null };

export interface WebSession {
  readonly graph: GraphClient;
  readonly state: SessionState;
  /** Told of every change of `graph` or `state`. */
  subscribe(listener: () => void): () => void;
  /** Reads the viewer once; later calls answer from memory. */
  load(): Promise<SessionState>;
  /** Reads the viewer again, e.g. after a sign-in or when rights changed. */
  reload(): Promise<SessionState>;
  /** Opens the live connection now, whatever it waits for; one that has ended is replaced, and everything read anew. */
  reconnect(): void;
  /** Acts in another organization from now on, in this tab. */
  enter(organizationId: string | null): Promise<SessionState>;
}

const storageKey = 'guardian-organization';
const remembered = () => sessionStorage.getItem(storageKey);
const remember = (id: string | null) =>
  id ? sessionStorage.setItem(storageKey, id) : sessionStorage.removeItem(storageKey);

const rightsOf = ({ me }: Extract<SessionState, { phase: 'signed-in' }>) =>
  [me.user?.id, me.operator, ...me.permissions].join();

/** The one session of this tab. The organization is the tab's own, so that two tabs can show two. */
export function createSession(): WebSession {
  const listeners = new Set<() => void>();
  let state: SessionState = { phase: 'unknown' };
  let loading: Promise<SessionState> | null = null;
  let graph = connect(remembered());

  function connect(organization: string | null): GraphClient {
    return createGraphClient({
      organization,
      reauthenticate: async () => state.phase === 'signed-in' && (await session.reload()).phase === 'signed-in',
    });
  }

  function replace(organization: string | null): void {
    graph.live.dispose();
    remember(organization);
    graph = connect(organization);
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** What was read with other rights is not shown any longer, and what is shown is read with those there are. */
  function settle(next: SessionState): SessionState {
    const before = state;
    state = next;
    if (before.phase === 'signed-in' && next.phase === 'signed-in' && rightsOf(before) !== rightsOf(next)) {
      replace(graph.organization);
    } else tell();
    return next;
  }

  async function read(): Promise<SessionState> {
    const result = await graph.client.query(ViewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    const { data } = result;
    if (!data?.installation) {
      // Without an answer nothing is known that was not known before: the pages stay and the connection is tried again.
      if (state.phase === 'signed-in' && result.error?.networkError) return state;
      if (graph.organization) return retryWithout();
      return { phase: 'failed', error: graphError(result.error) ?? unreadable };
    }
    const { installation, me, organization } = data;
    if (!me?.user) return { phase: 'anonymous', installation };
    const first = me.memberships[0]?.organization;
    const member = me.memberships.some((membership) => membership.organization.id === organization?.id);
    if (!member && !me.refusal && first && graph.organization !== first.id) {
      replace(first.id);
      return read();
    }
    return { phase: 'signed-in', installation, me, organization: organization ?? null };
  }

  /** The tab remembers an organization that this person no longer belongs to, or the server is down. */
  function retryWithout(): Promise<SessionState> {
    replace(null);
    return read();
  }

  const session: WebSession = {
    get graph() {
      return graph;
    },
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => (state.phase === 'unknown' || state.phase === 'failed' ? session.reload() : Promise.resolve(state)),
    reload() {
      loading ??= credentialsSettled()
        .then(read)
        .then((next) => {
          loading = null;
          return settle(next);
        });
      return loading;
    },
    reconnect() {
      if (graph.live.state.get().phase === 'ended') replace(graph.organization);
      else graph.live.retryNow();
    },
    enter(organizationId) {
      // No page is shown while it is unknown who is where: none of them asks with the wrong client.
      state = { phase: 'unknown' };
      replace(organizationId);
      return session.reload();
    },
  };
  return session;
}

const unreadable: GraphError = {
  code: 'INTERNAL',
  message: 'The server gave an answer that could not be read.',
  requestId: null,
  retryable: true,
};
