import { expect, it } from 'vitest';
import { runLiveChaos } from './live/run.ts';

it('loses, doubles and misorders nothing while gateways are killed, connections cut and Postgres is restarted', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const { failures, text } = await runLiveChaos({ seed, seconds: 12, events: 800, subscribers: 40, say });
  // How long deliveries take is the whole run's to judge: beside other tests it says nothing.
  const wrong = failures.filter((failure) => !failure.startsWith('p99 '));
  expect(wrong, `npm run chaos -- live --seed ${seed} --minutes 0.2 --events 800 --subscribers 40\n${text}`).toEqual(
    [],
  );
}, 240_000);
