import { parseArgs } from 'node:util';

const usage = `npm run bench -- <what> [--rounds 3] [--seconds 5]

  gateway   requests/s, latency and CPU of the gateway against stock @apollo/gateway and a bare server`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals.length === 0) {
  console.log(usage);
} else if (positionals[0] === 'gateway') {
  const { benchGateway } = await import('./gateway/run.ts');
  await benchGateway({ rounds: Number(values.rounds), seconds: Number(values.seconds) });
} else {
  console.error(`There is no bench "${positionals[0]}".\n\n${usage}`);
  process.exitCode = 1;
}
