import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import type { Secrets } from '../secrets/index.ts';
import { isSigned } from './chain-signature.ts';
import { type Chain, readChain } from './queries.ts';
import type { AuditRecord } from './record.ts';
import { hashOf } from './record-hash.ts';
import { type RecordRow, recordColumns, recordOf } from './search-records.ts';

/** What was found out about the chain of one organization. */
export interface ChainReport {
  /** Records that were looked at. */
  records: number;
  /** The first and the last of them; null when there are none. */
  first: bigint | null;
  last: bigint | null;
  /** The hash of the last, hexadecimal: whoever writes it down can prove later that nothing before it was changed. */
  hash: string;
  /** Sentences that name the record; empty for an intact chain. */
  problems: string[];
}

const pageSize = 2_000;
/** What more than this is told of helps nobody. */
const mostProblems = 100;

/** Walks the chain of an organization from its beginning, as it stands at this moment. Changes nothing. */
export function verifyChain(
  database: Pick<Database, 'system'>,
  secrets: Secrets,
  organizationId: string,
): Promise<ChainReport> {
  return database.system.begin('isolation level repeatable read read only', async (sql) => {
    const head = await readChain(sql, organizationId);
    const walk = new Walk(head, secrets);
    for (let after = 0n; ; ) {
      const records = await readPage(sql, organizationId, after);
      for (const record of records) walk.step(record);
      if (records.length < pageSize) return walk.end();
      after = records.at(-1)?.link ?? 0n;
    }
  });
}

class Walk {
  readonly #problems: string[] = [];
  readonly #head: Chain | null;
  /** The record before the next one, and its hash; null behind a gap. */
  #link: bigint;
  #hash: Buffer | null;
  #records = 0;
  #first: bigint | null = null;

  constructor(head: Chain | null, secrets: Secrets) {
    this.#head = head;
    this.#link = head?.cutLink ?? 0n;
    this.#hash = head?.cutHash ?? Buffer.alloc(0);
    if (head !== null && head.link > 0n && !isSigned(secrets, head)) {
      this.#tell('The end of the chain was changed: its signature is not that of this installation.');
    }
  }

  step(record: AuditRecord): void {
    const { link, hash } = record;
    this.#records += 1;
    this.#first ??= link;
    const end = this.#head?.link ?? 0n;
    const begin = this.#head?.cutLink ?? 0n;
    if (link <= begin) {
      this.#tell(`Record ${link} was inserted: the chain begins with ${begin + 1n}.`);
      return;
    }
    if (link > end) this.#tell(`Record ${link} was inserted: the chain ends with ${end}.`);
    if (link > this.#link + 1n) {
      this.#tell(`${named(this.#link + 1n, link - 1n)} removed.`);
      this.#hash = null;
    }
    if (this.#hash !== null && !hashOf(this.#hash, record).equals(hash)) {
      const before = link > begin + 1n ? `, or record ${link - 1n} was rewritten together with its hash` : '';
      this.#tell(`Record ${link} was changed${before}.`);
    }
    this.#link = link;
    this.#hash = hash;
  }

  end(): ChainReport {
    const { link, hash } = this.#head ?? { link: 0n, hash: Buffer.alloc(0) };
    if (this.#link < link) this.#tell(`${named(this.#link + 1n, link)} removed.`);
    else if (this.#problems.length === 0 && this.#hash !== null && !this.#hash.equals(hash)) {
      this.#tell(
        `Record ${this.#link} was rewritten together with its hash: it is not the one that the chain ends with.`,
      );
    }
    return {
      records: this.#records,
      first: this.#first,
      last: this.#records === 0 ? null : this.#link,
      hash: (this.#hash ?? hash).toString('hex'),
      problems: this.#problems,
    };
  }

  #tell(problem: string): void {
    if (this.#problems.length < mostProblems) this.#problems.push(problem);
    else if (this.#problems.length === mostProblems) this.#problems.push('And more.');
  }
}

function named(first: bigint, last: bigint): string {
  return first === last ? `Record ${first} was` : `Records ${first} to ${last} were`;
}

async function readPage(sql: TransactionSql, organizationId: string, after: bigint): Promise<AuditRecord[]> {
  const rows = await sql.unsafe<(RecordRow & Record<string, unknown>)[]>(
    `select ${recordColumns} from platform.audit_record where organization_id = $1 and link > $2 order by link limit $3`,
    [organizationId, String(after), pageSize],
    { prepare: true },
  );
  return rows.map(recordOf);
}
