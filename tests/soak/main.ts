import { parseArgs } from 'node:util';
import { runGatewaySoak } from './gateway/run.ts';

const usage = `npm run soak -- gateway [--requests 180000] [--reloads 200]

  Sends what clients of every kind send in an hour at 50 requests a second, as fast as it is answered, then loads
  supergraphs one after the other under requests. The heap, collected, is shown at each quarter, and has to stay flat.
  Everything is started for the run, on the loopback interface, and stopped at its end.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '180000' },
    reloads: { type: 'string', default: '200' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals[0] !== 'gateway') {
  console.log(usage);
  process.exitCode = values.help ? 0 : 1;
} else {
  const { failures } = await runGatewaySoak({
    requests: Number(values.requests),
    reloads: Number(values.reloads),
    growth: 3_000_000,
    say: (line) => console.log(line),
  });
  for (const failure of failures) console.log(`✗ ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
