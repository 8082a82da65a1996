import { CodedError } from '@guardian/platform/errors';
import type { ClientName } from '@guardian/platform/history';
import type { Runtime } from '@guardian/platform/subgraph';
import { requestId } from '@guardian/platform/telemetry';
import { openDoor } from '../admission/admit-operation.ts';
import { socketClient } from '../admission/client-name.ts';
import { bearer, type Credential } from '../admission/credential.ts';
import type { Answered } from '../execute/answered.ts';
import { clientError } from '../execute/coded.ts';
import type { Graph } from '../execute/graph.ts';
import { countRefused } from '../execute/operation-metrics.ts';
import type { LiveLayer } from './live-layer.ts';
import { type ClientMessage, closeCodes, ProtocolError, readMessage, type SubscribePayload } from './protocol.ts';
import { resumeCursor, takesPatches } from './resume-cursor.ts';
import { SocketOperation } from './socket-operation.ts';
import type { StandingListener } from './standing.ts';
import type { HeldStanding, Standings } from './standings.ts';
import type { Outlet } from './subscriber.ts';
import { textMessage } from './websocket-frame.ts';

/** What a connection needs of the socket below it. */
export interface SocketTransport extends Outlet {
  /** Writes a whole frame. */
  write(frame: Buffer): void;
  close(code: number, reason: string): void;
}

/** What the upgrade request said. */
export interface Visitor {
  credential: Credential;
  ipAddress: string | null;
  userAgent: string | null;
  client: ClientName;
}

export interface ConnectionOptions {
  runtime: Runtime;
  graph: Graph;
  live: LiveLayer;
  standings: Standings;
}

/** Operations that one socket may have open at a time. */
const maxOperations = 100;
const acknowledged = textMessage('{"type":"connection_ack"}');

/** One client that speaks graphql-transport-ws: docs/protocol.md. Knows no socket and no timer. */
export class Connection implements StandingListener {
  readonly #options: ConnectionOptions;
  readonly #transport: SocketTransport;
  readonly #visitor: Visitor;
  readonly #operations = new Map<string, SocketOperation>();
  #greeted = false;
  #client: ClientName;
  #held: HeldStanding | null = null;
  #closed = false;

  constructor(options: ConnectionOptions, transport: SocketTransport, visitor: Visitor) {
    this.#options = options;
    this.#transport = transport;
    this.#visitor = visitor;
    this.#client = visitor.client;
  }

  /** Whether the client has introduced itself. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /** Takes one message. Never rejects: what is wrong with it closes the socket. */
  async receive(text: string): Promise<void> {
    try {
      await this.#take(readMessage(text));
    } catch (error) {
      if (this.#closed) return;
      if (error instanceof ProtocolError) return this.#transport.close(error.code, error.message);
      if (error instanceof CodedError) return this.#transport.close(closeCodes.forbidden, reasonOf(error));
      this.#options.runtime.log.error({ err: error }, 'socket failed');
      this.#transport.close(closeCodes.defect, 'Internal error');
    }
  }

  /** The socket has closed. */
  closed(): void {
    this.#closed = true;
    for (const operation of [...this.#operations.values()]) operation.cancel();
    this.#held?.release();
    this.#held = null;
  }

  standingConfirmed(): void {
    for (const { subscriber } of this.#operations.values()) {
      if (subscriber !== null) this.#options.live.settle(subscriber);
    }
  }

  standingEnded(reason: CodedError): void {
    this.#transport.close(closeCodes.forbidden, reasonOf(reason));
  }

  async #take(message: ClientMessage): Promise<void> {
    switch (message.type) {
      case 'connection_init':
        return this.#greet(message.payload);
      case 'ping':
        return this.#pong(message.payload);
      case 'pong':
        return;
      case 'subscribe':
        return this.#subscribe(message.id, message.payload);
      case 'complete':
        return this.#operations.get(message.id)?.cancel();
    }
  }

  async #greet(payload: Record<string, unknown>): Promise<void> {
    if (this.#greeted) throw new ProtocolError(closeCodes.secondInit, 'Too many initialisation requests');
    this.#greeted = true;
    this.#client = socketClient(payload, this.#visitor.client);
    const authorization = payload.authorization ?? payload.Authorization;
    const { credential, ipAddress } = this.#visitor;
    const organization = typeof payload.organization === 'string' ? payload.organization : null;
    const shown = typeof authorization === 'string' ? bearer(authorization) : credential;
    const held = await this.#options.standings.hold({ credential: shown, organization, ipAddress }, this);
    if (this.#closed) return held.release();
    this.#held = held;
    this.#transport.write(acknowledged);
  }

  /** A ping may carry a fresh credential, which takes the place of one that is about to end. */
  async #pong(payload: Record<string, unknown> | undefined): Promise<void> {
    const { authorization, ...echoed } = payload ?? {};
    const answer = typeof authorization === 'string' ? await this.#renew(authorization) : echoed;
    const said = payload === undefined ? '' : `,"payload":${JSON.stringify(answer)}`;
    if (!this.#closed) this.#transport.write(textMessage(`{"type":"pong"${said}}`));
  }

  async #renew(authorization: string): Promise<object> {
    const before = this.#held;
    if (before === null) return { renewed: false, code: 'UNAUTHENTICATED' };
    const { organizationId, principal } = before.standing;
    // What a session opened ends with it, as whoever signs out expects.
    if (principal.kind !== 'key') return { renewed: false, code: 'FORBIDDEN' };
    const claim = { credential: bearer(authorization), organization: null, ipAddress: this.#visitor.ipAddress };
    let held: HeldStanding;
    try {
      held = await this.#options.standings.hold(claim, this);
    } catch (error) {
      if (error instanceof CodedError) return { renewed: false, code: error.code };
      throw error;
    }
    const isOther = held.standing.organizationId !== organizationId;
    if (this.#closed || this.#held !== before || isOther) {
      if (held.standing !== before.standing) held.release();
      return { renewed: false, code: 'FORBIDDEN' };
    }
    if (held.standing === before.standing) return { renewed: true };
    this.#held = held;
    for (const { subscriber } of this.#operations.values()) {
      if (subscriber === null) continue;
      subscriber.standing = held.standing;
      this.#options.live.settle(subscriber);
    }
    before.release();
    return { renewed: true };
  }

  async #subscribe(id: string, payload: SubscribePayload): Promise<void> {
    const held = this.#held;
    if (held === null) throw new ProtocolError(closeCodes.unauthorized, 'Unauthorized');
    if (this.#operations.has(id)) throw new ProtocolError(closeCodes.idInUse, `Subscriber for ${id} already exists`);
    const { graph, live, runtime } = this.#options;
    const operation = new SocketOperation(id, this.#transport, {
      describe: (error) => clientError(error, requestId(), runtime.log),
      ended: ({ subscriber }) => {
        if (this.#operations.get(id) === operation) this.#operations.delete(id);
        if (subscriber !== null) live.leave(subscriber);
      },
    });
    this.#operations.set(id, operation);
    try {
      if (this.#operations.size > maxOperations) throw tooMany();
      const { operationName, variables, extensions } = payload;
      const head = runtime.eventLog.position();
      const { query } = await graph.trusted(payload, held.standing.principal);
      if (live.goesOn(query, operationName)) {
        const request = {
          query,
          operationName,
          variables,
          after: resumeCursor(extensions),
          head,
          client: this.#client,
          patch: takesPatches(extensions),
        };
        await live.subscribe(request, () => (this.#held ?? held).standing, operation);
      } else {
        await operation.answer(await this.#execute(held, { ...payload, query }, operation.signal));
      }
    } catch (error) {
      countRefused(error);
      operation.fail(error);
    }
  }

  async #execute({ standing }: HeldStanding, payload: SubscribePayload, signal: AbortSignal): Promise<Answered> {
    const { query, operationName, variables, extensions } = payload;
    const { userAgent } = this.#visitor;
    const ctx = await standing.context({ idempotencyKey: textOf(extensions.idempotencyKey), userAgent });
    return this.#options.graph.executeIncrementally({ query, operationName, variables }, ctx, {
      ...openDoor,
      signal,
      client: this.#client,
    });
  }
}

function tooMany(): CodedError {
  const message = `A socket carries at most ${maxOperations} operations at a time. End one, or open another socket.`;
  return new CodedError('RATE_LIMITED', message, { limit: maxOperations });
}

/** At most 123 bytes fit into a close frame. */
function reasonOf({ message }: CodedError): string {
  return message.slice(0, 120);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
