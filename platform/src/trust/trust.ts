import type { Principal } from '../access/principal.ts';
import { createTenantReader, type Database, type Db } from '../database/index.ts';
import { isSignatureKnown, readOperationPolicy, restrictedKeys, textOfDocument } from './queries.ts';

/** What is known of an organization. Of its register only what was asked for and is there, which it bounds itself. */
interface Known {
  held: Promise<{ everyone: boolean; keys: ReadonlySet<string> }>;
  texts: Map<string, string>;
  signatures: Set<string>;
}

/** Bytes of documents that are kept by their ids. */
const room = 64_000_000;
const capacity = 10_000;

/** Who may have trusted operations executed only, and which those are. In memory, dropped by access events. */
export class Trust {
  readonly #known = new Map<string, Known>();
  readonly #database: Database;
  #bytes = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Whether a principal may have nothing executed but what its organization has registered. Members and keys can be held
   * to it; workflows and the installation itself run what was published already.
   */
  async holds(principal: Principal): Promise<boolean> {
    if (principal.kind !== 'member' && principal.kind !== 'key') return false;
    const { everyone, keys } = await this.#of(principal.organizationId).held;
    return everyone || (principal.kind === 'key' && keys.has(principal.keyId));
  }

  /** The document that an organization has registered by this id; null for none. */
  async textOf(organizationId: string, documentId: string): Promise<string | null> {
    const known = this.#of(organizationId);
    const found = known.texts.get(documentId);
    if (found !== undefined) return found;
    const text = await textOfDocument(this.#reader(organizationId), organizationId, documentId);
    // What was forgotten while it was read stays forgotten.
    if (text === null || this.#known.get(organizationId) !== known || known.texts.has(documentId)) return text;
    this.#bytes += text.length * 2;
    known.texts.set(documentId, text);
    if (this.#bytes > room) this.clear();
    return text;
  }

  /** Whether an organization has registered a document of this signature. */
  async isRegistered(organizationId: string, signature: string): Promise<boolean> {
    const known = this.#of(organizationId);
    if (known.signatures.has(signature)) return true;
    if (!(await isSignatureKnown(this.#reader(organizationId), organizationId, signature))) return false;
    known.signatures.add(signature);
    return true;
  }

  forget(organizationId: string): void {
    const known = this.#known.get(organizationId);
    if (known === undefined) return;
    for (const text of known.texts.values()) this.#bytes -= text.length * 2;
    this.#known.delete(organizationId);
  }

  clear(): void {
    this.#known.clear();
    this.#bytes = 0;
  }

  #of(organizationId: string): Known {
    const found = this.#known.get(organizationId);
    if (found !== undefined) return found;
    if (this.#known.size >= capacity) this.clear();
    const held = readHeld(this.#reader(organizationId), organizationId);
    const known: Known = { held, texts: new Map(), signatures: new Set() };
    this.#known.set(organizationId, known);
    held.catch(() => this.#known.get(organizationId) === known && this.forget(organizationId));
    return known;
  }

  #reader(organizationId: string): Db {
    return createTenantReader(this.#database, organizationId);
  }
}

async function readHeld(db: Db, organizationId: string) {
  const [{ trustedOnly }, keys] = await Promise.all([
    readOperationPolicy(db, organizationId),
    restrictedKeys(db, organizationId),
  ]);
  return { everyone: trustedOnly, keys: new Set(keys) };
}
