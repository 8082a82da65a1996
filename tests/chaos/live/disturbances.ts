import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';

/** How often each of them happened. */
export interface Disturbances {
  kills: number;
  cuts: number;
  restarts: number;
  foreign: number;
}

/** Everything at once, for so many milliseconds, each kind at least once; returns when the last one is over. */
export async function disturb(
  stage: Stage,
  random: Random,
  milliseconds: number,
  say: (line: string) => void,
): Promise<Disturbances> {
  const until = performance.now() + milliseconds;
  const counts: Disturbances = { kills: 0, cuts: 0, restarts: 0, foreign: 0 };
  const repeat = async (chance: Random, least: number, most: number, act: () => Promise<void>) => {
    do {
      // Rather early than never in a short run.
      await wait(Math.min(chance.between(least, most), milliseconds / 3));
      await act();
    } while (performance.now() < until);
  };
  const [cutting, killing, restarting, holding] = [random.fork(), random.fork(), random.fork(), random.fork()];
  await Promise.all([
    repeat(cutting, 300, 2_000, async () => {
      counts.cuts += cutting.pick(stage.gateways).door.cut(0.3);
    }),
    repeat(killing, 4_000, 12_000, async () => {
      const index = killing.between(0, stage.gateways.length - 1);
      say(`gateway ${index} is killed`);
      await stage.gateways[index]?.kill(killing.between(0, 1_000));
      counts.kills++;
    }),
    repeat(restarting, 10_000, 40_000, async () => {
      say('Postgres is restarted');
      await stage.restartPostgres();
      counts.restarts++;
    }),
    repeat(holding, 5_000, 20_000, async () => {
      // Ends with the server when that is restarted meanwhile.
      await stage.holdElsewhere(5_000).catch(() => {});
      counts.foreign++;
    }),
  ]);
  return counts;
}
