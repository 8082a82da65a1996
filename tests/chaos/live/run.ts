import { setTimeout as wait } from 'node:timers/promises';
import { audit, together } from './audit.ts';
import { disturb } from './disturbances.ts';
import { openLedger } from './ledger.ts';
import { makeContacts, makeOrganization } from './organizations.ts';
import { type Random, randomOf } from './random.ts';
import { failuresOf, type Report, textOf } from './report.ts';
import { type HeapSample, openStage, type Stage } from './stage.ts';
import { type Subscriber, startSubscriber } from './subscriber.ts';
import { subscriptionsOf } from './subscriptions.ts';
import { traceLost } from './trace-lost.ts';
import { apiWriter, bulkWriter, type Writer } from './writers.ts';

export interface ChaosOptions {
  /** Repeats which disturbances come in which order, and what the writers do. */
  seed: number;
  /** Length of the disturbed part. */
  seconds: number;
  /** Facts to write at least. */
  events: number;
  subscribers: number;
  say: (line: string) => void;
}

const organizationCount = 4;
const bulkWritersEach = 2;
const contactsEach = 20;
/** Milliseconds of each of the two calm parts; a transaction elsewhere is open during the second. */
const calm = 5_000;

/** Milliseconds between two looks at the heaps, each of which stops a gateway for a moment. */
const weighEvery = 8_000;

/** Milliseconds that writers may take to end, and subscribers to receive something, once nothing is disturbed. */
const patience = 20_000;

/** Runs all of it, and says what was found. It ends by itself and leaves nothing behind. */
export async function runLiveChaos(
  options: ChaosOptions,
): Promise<{ report: Report; failures: string[]; text: string }> {
  const { seed } = options;
  const began = performance.now();
  const say = (line: string) =>
    options.say(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${line}`);
  const random = randomOf(seed);
  say(`seed ${seed}`);
  await using stage = await openStage();
  try {
    return await runOn(stage, options, random, say);
  } catch (error) {
    say(`what the gateways printed last:\n${stage.output().slice(-5_000)}`);
    throw error;
  }
}

async function runOn(
  stage: Stage,
  options: ChaosOptions,
  random: Random,
  say: (line: string) => void,
): ReturnType<typeof runLiveChaos> {
  const { seed } = options;
  const ledger = openLedger();
  const chance = random.fork();
  const ports = () => chance.pick(stage.gateways).door.port;

  const organizations = [];
  const writers: { bulk: Writer[]; api: Writer[] } = { bulk: [], api: [] };
  const ids: string[][] = [];
  for (let index = 0; index < organizationCount; index++) {
    const made = await makeOrganization(stage);
    const rows = await makeContacts(made, contactsEach * (bulkWritersEach + 1));
    ids.push(rows.map(({ id }) => id));
    for (let writer = 0; writer < bulkWritersEach; writer++) {
      const own = rows.slice(contactsEach * writer, contactsEach * (writer + 1));
      writers.bulk.push(bulkWriter(stage, ledger, made, own, random.fork()));
    }
    writers.api.push(apiWriter(ledger, made, rows.slice(-contactsEach), ports, random.fork()));
    organizations.push(made);
  }

  const subscribers: Subscriber[] = [];
  for (const [index, made] of organizations.entries()) {
    const cursor = await cursorOf(stage, made.full);
    const count = Math.ceil(options.subscribers / organizationCount);
    for (const subscription of subscriptionsOf(made, ids[index] ?? [], count, random.fork())) {
      subscribers.push(startSubscriber(subscription, cursor, ports, random.fork()));
    }
  }
  say(`${subscribers.length} subscribers of ${organizationCount} organizations on two gateways`);

  const writing = keepWriting(writers, options);
  const windows: Report['windows'] = [];
  const measure = async (name: string, milliseconds: number, beside: Promise<void> = Promise.resolve()) => {
    const from = performance.now();
    await Promise.all([wait(milliseconds), beside]);
    windows.push({ name, from, until: performance.now() });
  };
  await wait(1_000);
  const weigh = (when: HeapSample['when']) => Promise.all(stage.gateways.map((gateway) => gateway.weigh(when)));
  await weigh('start');
  await measure('calm', calm);
  await measure('another database holds a transaction', calm, stage.holdElsewhere(calm));

  for (const subscriber of subscribers.filter((_, index) => index % 10 === 9)) subscriber.becomeSlow();
  const weighing = setInterval(() => void weigh('middle'), weighEvery);
  const disturbances = await disturb(stage, random.fork(), options.seconds * 1_000, say);
  clearInterval(weighing);
  for (const subscriber of subscribers) subscriber.becomeQuick();
  say('nothing is disturbed any more');
  const failure = await writing.finish();
  say(`${ledger.facts.size} facts committed; waiting for the last of them to arrive`);
  await caughtUp(ledger, subscribers);
  await weigh('end');

  const endings = subscribers.map(({ endings: own }) => own);
  const { gateways } = stage;
  const memory = gateways.map((gateway) => gateway.memory);
  await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
  const left = await metricsAfter(stage);
  await weigh('empty');
  const heaps = gateways.map((gateway) => gateway.heaps);
  const verdicts = subscribers.map(({ subscription, receipts }) => audit(ledger, subscription.view, receipts));
  const lost = await traceLost(stage, ledger, subscribers);
  const report: Report = {
    seed,
    facts: ledger.facts.size,
    subscribers,
    verdict: together(verdicts),
    failures: [
      ...lost,
      ...(failure === null ? [] : [failure]),
      ...subscribers.flatMap((subscriber) => subscriber.failures),
    ],
    disturbances,
    endings: endings.flatMap((each) => [...each]),
    windows,
    ledger,
    memory,
    heaps,
    left,
  };
  return { report, failures: failuresOf(report), text: textOf(report) };
}

/** All writers at once, at a pace that spreads the facts over the run. */
function keepWriting(
  { bulk, api }: { bulk: Writer[]; api: Writer[] },
  { events, seconds }: ChaosOptions,
): { finish(): Promise<string | null> } {
  const duration = seconds * 1_000 + 2 * calm;
  const began = performance.now();
  let written = 0;
  let finishing = false;
  let failure: string | null = null;
  const due = () => Math.min(1, (performance.now() - began) / duration) * events;
  const run = async (writer: Writer, pause: number) => {
    while (failure === null && (written < events || !finishing)) {
      if (written >= due() && !finishing) await wait(5);
      else {
        const facts = await writer();
        written += facts;
      }
      if (pause > 0 && !finishing) await wait(pause);
      if (finishing && written >= events) return;
    }
  };
  const running = [...bulk.map((writer) => run(writer, 0)), ...api.map((writer) => run(writer, 20))].map((each) =>
    each.catch((error: unknown) => {
      failure ??= `a writer failed: ${error instanceof Error ? error.stack : error}`;
    }),
  );
  return {
    async finish() {
      finishing = true;
      const hung = wait(patience).then(() => `a writer has not ended within ${patience / 1_000} s`);
      return (await Promise.race([Promise.all(running).then(() => null), hung])) ?? failure;
    },
  };
}

async function cursorOf({ gateways }: Stage, key: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${gateways[0]?.door.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ organization { id } }' }),
  });
  const { extensions } = (await response.json()) as { extensions?: { cursor?: string } };
  if (extensions?.cursor === undefined) throw new Error('a query answered without a cursor');
  return extensions.cursor;
}

/** Until everybody has as many deliveries as there should be, or nothing has come for a while. */
async function caughtUp(ledger: ReturnType<typeof openLedger>, subscribers: readonly Subscriber[]): Promise<void> {
  const facts = [...ledger.facts.values()];
  const waiting = subscribers.map(({ subscription, receipts }) => ({
    receipts,
    expected: facts.filter((fact) => subscription.view(fact) !== null).length,
  }));
  let last = 0;
  let lastAt = performance.now();
  while (waiting.some(({ receipts, expected }) => receipts.length < expected)) {
    const total = waiting.reduce((sum, { receipts }) => sum + receipts.length, 0);
    if (total > last) [last, lastAt] = [total, performance.now()];
    if (performance.now() - lastAt > patience) return;
    await wait(100);
  }
  await wait(500); // for what comes once too often
}

/** What the gateways count as open when every client is gone. */
async function metricsAfter({ gateways }: Stage): Promise<Record<string, number>> {
  const read = async () => {
    const open: Record<string, number> = {};
    for (const { door } of gateways) {
      const text = await (await fetch(`http://127.0.0.1:${door.port}/metrics`)).text();
      for (const name of ['sockets', 'streams', 'groups', 'members', 'replays_running', 'replays_waiting']) {
        for (const [, value] of text.matchAll(new RegExp(`^guardian_live_${name}(?:{[^}]*})? (\\S+)`, 'gm'))) {
          open[name] = (open[name] ?? 0) + Number(value);
        }
      }
    }
    return open;
  };
  for (let attempt = 0; ; attempt++) {
    // A connection that was kept open may be closed just as it is used again.
    const open = await read().catch((error: unknown) => {
      if (attempt >= 100) throw error;
      return null;
    });
    if (open !== null && (attempt >= 100 || Object.values(open).every((value) => value === 0))) return open;
    await wait(200);
  }
}
