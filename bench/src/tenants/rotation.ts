import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { admin, type Client, type Product, startProduct } from '../../../tests/product/index.ts';
import { type Figure, figureOf, type Part } from './part.ts';

/** Contacts with a phone number, each sealed by the product itself. */
const rows = 1_000_000;
const lookMilliseconds = 1_000;
/** Values that a figure is about. */
const share = 1_000;
/** Workers look once a minute for what lies in plain. */
const longestWait = 180_000;

interface Rotation {
  toNumber: number;
  processed: number;
  total: number;
  finishedAt: string | null;
}

/**
 * A million phone numbers: sealed by the product as after an upgrade, then sealed anew by another key, while somebody
 * reads contacts with their numbers. The numbers are put in as they were before their column was sealed, so that every
 * one is sealed by the product's own work.
 */
export const rotation: Part = async ({ say }) => {
  await using product = await startProduct();
  await fill(product);
  say(`${rows.toLocaleString('en')} contacts have a phone number in plain`);
  const figures: Figure[] = [];
  const owner = await product.owner();
  const sealed = await follow(owner, 1, say);
  figures.push(figureOf(`seal ${share} of ${shown} phone numbers that lie in plain`, sealed));
  figures.push(await reading(owner, `first 50 of ${shown} contacts with their phone numbers`, wait(20_000)));
  const again = await product.owner(); // who rotates has to have signed in just now
  await again.data('mutation { rotateEncryptionKey { errors { message } } }');
  const following = follow(again, 2, say);
  const meanwhile = await reading(owner, 'the same while all numbers are sealed anew', following);
  figures.push({ ...meanwhile, ratio: meanwhile.p50 / (figures.at(-1)?.p50 ?? 0) });
  figures.push(figureOf(`seal ${share} of ${shown} phone numbers anew by another key`, await following));
  return figures;
};

const shown = rows.toLocaleString('en');

async function fill({ env }: Product): Promise<void> {
  const sql = postgres(env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into insights.contact (organization_id, id, first_name, last_name, email, company, phone, source)
      select organization_id, gen_random_uuid(), 'First ' || md5(n::text), 'Last ' || n, n || '@example.com',
        'Company ' || n % 50, '+49 30 ' || 1000000 + n, 'IMPORT'
      from access.principal, generate_series(1, ${rows}) n where principal.email = ${admin.email}`;
    await sql`vacuum (analyze) insights.contact`;
  } finally {
    await sql.end();
  }
}

/** Milliseconds for each thousand values of the rotation to a key, look by look until it has finished. */
async function follow(client: Client, toNumber: number, say: (line: string) => void): Promise<Float64Array> {
  const taken: number[] = [];
  const began = performance.now();
  let [processed, at] = [0, 0];
  for (;;) {
    const query = '{ encryption { rotation { toNumber processed total finishedAt } } }';
    const { encryption } = await client.data<{ encryption: { rotation: Rotation | null } }>(query);
    const now = performance.now();
    const found = encryption.rotation;
    if (found?.toNumber === toNumber && found.total >= rows) {
      const done = found.processed - processed;
      if (at > 0 && done > 0) taken.push(((now - at) * share) / done);
      if (at === 0 || done > 0) [processed, at] = [found.processed, now];
      if (found.finishedAt !== null) break;
    } else if (now - began > longestWait) throw new Error('Nothing was sealed.');
    await wait(lookMilliseconds);
  }
  const perSecond = Math.round((share * 1_000 * taken.length) / taken.reduce((sum, each) => sum + each, 0));
  say(`key ${toNumber}: ${perSecond.toLocaleString('en')} phone numbers were sealed in a second`);
  return Float64Array.from(taken);
}

/** Reads contacts one after the other until something has ended. Throws when an answer lacks a number. */
async function reading(client: Client, what: string, until: Promise<unknown>): Promise<Figure> {
  const taken: number[] = [];
  let over = false;
  const end = () => {
    over = true;
  };
  until.then(end, end);
  while (!over) {
    const began = performance.now();
    const { contacts } = await client.data<{ contacts: { nodes: { phone: string | null }[] } }>(
      '{ contacts(first: 50) { nodes { id phone } } }',
    );
    taken.push(performance.now() - began);
    if (contacts.nodes.length !== 50 || contacts.nodes.some(({ phone }) => !phone?.startsWith('+49 30 '))) {
      throw new Error(`A contact came without its number: ${JSON.stringify(contacts.nodes)}`);
    }
    await wait(20);
  }
  return figureOf(what, Float64Array.from(taken));
}
