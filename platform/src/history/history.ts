import type { Database, Log } from '../database/index.ts';
import { bucketOf, costBounds, latencyBounds } from './buckets.ts';

/** A client by the name and version that it gives itself. */
export interface ClientName {
  name: string;
  version: string;
}

/** What the history keeps of an operation. */
export interface OperationSummary {
  signature: string;
  name: string;
  kind: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION';
  text: string;
  fields: string[];
}

/** One operation that was answered. */
export interface Answered {
  organizationId: string;
  client: ClientName;
  milliseconds: number;
  /** As it was estimated. */
  cost: number;
  failed: boolean;
}

interface Cell {
  operation: object | null;
  client: ClientName;
  count: number;
  errors: number;
  latency: number[];
  cost: number[];
}

interface Counted {
  /** By operation and client; by identity, so that a request costs no hashing. */
  cells: Map<object, Map<string, Cell>>;
  size: number;
  refused: Map<string, number>;
}

/** Name of the organization's signal that usage was written down. */
export const usageSignal = 'operations.usage';
/** Whoever follows the usage reads it at each signal: what tells of that alone must not be one again. */
const readsUsage = 'Query.operationUsage';
const flushEvery = 5_000;
/** Pairs of operation and client that an organization has told apart between two writes, and all of them together. */
const mostCells = 300;
const mostOrganizations = 5_000;
const nobody: ClientName = { name: '', version: '' };
const others = {};

/** Counts operations in memory and writes them down beside the requests: who executes what, how often and how fast. */
export class OperationHistory {
  readonly #database: Pick<Database, 'system'>;
  readonly #log: Pick<Log, 'warn'>;
  readonly #summarise: (operation: object) => OperationSummary;
  readonly #written: (organizationId: string) => void;
  readonly #timer: NodeJS.Timeout;
  #counted = new Map<string, Counted>();
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param summarise What to keep of an operation; called when it is written down.
   * @param written Told of each organization of which something was written down, but for reads of the usage itself.
   */
  constructor(
    database: Pick<Database, 'system'>,
    log: Pick<Log, 'warn'>,
    summarise: (operation: object) => OperationSummary,
    written: (organizationId: string) => void = () => {},
  ) {
    this.#database = database;
    this.#log = log;
    this.#summarise = summarise;
    this.#written = written;
    this.#timer = setInterval(() => void this.flush(), flushEvery);
    this.#timer.unref();
  }

  answered(operation: object, { organizationId, client, milliseconds, cost, failed }: Answered): void {
    const cell = this.#cellOf(organizationId, operation, client);
    if (cell === null) return;
    cell.count += 1;
    if (failed) cell.errors += 1;
    add(cell.latency, bucketOf(latencyBounds, milliseconds));
    add(cell.cost, bucketOf(costBounds, cost));
  }

  refused(organizationId: string, code: string): void {
    const counted = this.#of(organizationId);
    counted?.refused.set(code, (counted.refused.get(code) ?? 0) + 1);
  }

  /** Writes down what was counted since the last time. Never rejects. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  #of(organizationId: string): Counted | null {
    const found = this.#counted.get(organizationId);
    if (found !== undefined) return found;
    if (this.#counted.size >= mostOrganizations) return null;
    const counted: Counted = { cells: new Map(), size: 0, refused: new Map() };
    this.#counted.set(organizationId, counted);
    return counted;
  }

  #cellOf(organizationId: string, operation: object, client: ClientName): Cell | null {
    const counted = this.#of(organizationId);
    if (counted === null) return null;
    const key = client.version === '' ? client.name : `${client.name}\n${client.version}`;
    const found = counted.cells.get(operation)?.get(key);
    if (found !== undefined) return found;
    const isFull = counted.size >= mostCells && operation !== others;
    if (isFull) return this.#cellOf(organizationId, others, nobody);
    const cell: Cell = {
      operation: operation === others ? null : operation,
      client,
      count: 0,
      errors: 0,
      latency: latencyBounds.map(() => 0).concat(0),
      cost: costBounds.map(() => 0).concat(0),
    };
    const clients = counted.cells.get(operation) ?? new Map<string, Cell>();
    counted.cells.set(operation, clients.set(key, cell));
    counted.size += 1;
    return cell;
  }

  async #write(): Promise<void> {
    if (this.#counted.size === 0) return;
    const counted = this.#counted;
    this.#counted = new Map();
    const cells: object[] = [];
    const refusals: object[] = [];
    const told = new Set<string>();
    for (const [organization, { cells: operations, refused }] of counted) {
      for (const clients of operations.values()) {
        for (const cell of clients.values()) {
          const row = this.#row(cell);
          cells.push({ organization, ...row });
          if (!row.fields.includes(readsUsage)) told.add(organization);
        }
      }
      for (const [code, count] of refused) refusals.push({ organization, code, count });
      if (refused.size > 0) told.add(organization);
    }
    try {
      await this.#database
        .system`select platform.record_operations(${JSON.stringify(cells)}::text::jsonb, ${JSON.stringify(refusals)}::text::jsonb)`;
      for (const organizationId of told) this.#written(organizationId);
    } catch (error) {
      // Figures, not facts: those of a few seconds are lost, which is better than to grow while the database is away.
      this.#log.warn({ err: error }, 'what operations were executed was not written down');
    }
  }

  #row({ operation, client, count, errors, latency, cost }: Cell) {
    const summary = operation === null ? noSummary : this.#summarise(operation);
    return { ...summary, client: client.name, version: client.version, count, errors, latency, cost };
  }
}

const noSummary: OperationSummary = { signature: '', name: '', kind: 'QUERY', text: '', fields: [] };

function add(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
