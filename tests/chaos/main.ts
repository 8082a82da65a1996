import { parseArgs } from 'node:util';
import { runLiveChaos } from './live/run.ts';

const usage = `npm run chaos -- live [--seed N] [--minutes 3] [--events 20000] [--subscribers 200]

  Subscribers of every kind follow writers on two gateways, while gateways are killed, connections cut, Postgres
  restarted, and transactions held open. Then what each received is compared with what was committed. Everything is
  started for the run, on the loopback interface, and stopped at its end. The seed repeats the disturbances.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '3' },
    events: { type: 'string', default: '20000' },
    subscribers: { type: 'string', default: '200' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals[0] !== 'live') {
  console.log(usage);
  process.exitCode = values.help ? 0 : 1;
} else {
  const { text, failures } = await runLiveChaos({
    seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed),
    seconds: Number(values.minutes) * 60,
    events: Number(values.events),
    subscribers: Number(values.subscribers),
    say: (line) => console.log(line),
  });
  console.log(text);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
