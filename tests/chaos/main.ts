import { parseArgs } from 'node:util';
import { runLimitsAlone } from './limits/alone.ts';
import { runLiveChaos } from './live/run.ts';
import { runReconnect } from './reconnect/run.ts';

const usage = `npm run chaos -- live [--seed N] [--minutes 3] [--events 20000] [--subscribers 200]

  Subscribers of every kind follow writers on two gateways, while gateways are killed, connections cut, Postgres
  restarted, and transactions held open. Then what each received is compared with what was committed. The seed repeats
  the disturbances.

npm run chaos -- reconnect [--sockets 5000]

  All sockets follow on one of two gateways. It is killed, events are written, and all come to the other one at the same
  moment, with their cursors. How long that takes, what is lost, and how long an ordinary query takes meanwhile.

npm run chaos -- limits [--seconds 60]

  Keys ask two gateways for less and for more than they may, while the Redis between them is killed and started again,
  empty. What each was granted and refused is compared with its limit. Needs redis-server.

Everything is started for a run, on the loopback interface, and stopped at its end.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '3' },
    events: { type: 'string', default: '20000' },
    subscribers: { type: 'string', default: '200' },
    sockets: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '60' },
    help: { type: 'boolean' },
  },
});
const say = (line: string) => console.log(line);

const runs: Record<string, () => Promise<{ text: string; failures: string[] }>> = {
  live: () =>
    runLiveChaos({
      seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed),
      seconds: Number(values.minutes) * 60,
      events: Number(values.events),
      subscribers: Number(values.subscribers),
      say,
    }),
  limits: () => runLimitsAlone({ seconds: Number(values.seconds), say }),
  reconnect: () => runReconnect({ sockets: Number(values.sockets), say }),
};
const run = runs[positionals[0] ?? ''];

if (values.help || run === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 1;
} else {
  const { text, failures } = await run();
  console.log(text);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
