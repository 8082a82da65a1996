import { parseArgs } from 'node:util';

const usage = `npm run bench -- <what> [--rounds 3] [--seconds 5]

  gateway   requests/s, latency and CPU of the gateway against @apollo/gateway, Mercurius, Hive Gateway and a bare server
            [--only heavy]: one of the two queries; the README keeps what was measured last of the other
  live      deliveries/s, latency, CPU and memory of subscriptions against execution for each subscriber and bare ws
            [--sockets 1000,5000] [--only ours,bare]: a part of it, which leaves the README as it is
  tenants   what access, limits and row security cost; people with 1,000 organizations and 10,000 members; search and export of
            a million audit records; a million sealed values under another key
            [--only checks,reads,people,audit,rotation]: some parts; the README keeps the others`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    sockets: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals.length === 0) {
  console.log(usage);
} else if (positionals[0] === 'gateway') {
  const { benchGateway } = await import('./gateway/run.ts');
  await benchGateway({
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    only: values.only?.split(','),
  });
} else if (positionals[0] === 'live') {
  const { benchLive } = await import('./live/run.ts');
  const { rounds, seconds, sockets, only } = values;
  await benchLive({
    rounds: Number(rounds),
    seconds: Number(seconds),
    sockets: sockets?.split(',').map(Number),
    only: only?.split(','),
  });
} else if (positionals[0] === 'tenants') {
  const { benchTenants } = await import('./tenants/run.ts');
  await benchTenants({ only: values.only?.split(',') });
} else {
  console.error(`There is no bench "${positionals[0]}".\n\n${usage}`);
  process.exitCode = 1;
}
