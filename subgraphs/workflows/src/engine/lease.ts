import type { Database } from '@guardian/platform/database';

/** Without a sign of life for so long, a turn counts as abandoned and another worker takes the run. */
export const leaseSeconds = 6;
const beatMilliseconds = 1_500;

interface Beat {
  drivers: Set<string>;
  timer: NodeJS.Timeout;
}

const beats = new WeakMap<Database, Beat>();

/** Renews the lease of a turn until it is released. One statement renews all turns of the process. */
export function holdLease(database: Database, driver: string): Disposable {
  const beat = beats.get(database) ?? startBeat(database);
  beat.drivers.add(driver);
  return {
    [Symbol.dispose]() {
      beat.drivers.delete(driver);
      if (beat.drivers.size > 0) return;
      clearInterval(beat.timer);
      beats.delete(database);
    },
  };
}

function startBeat(database: Database): Beat {
  const drivers = new Set<string>();
  const timer = setInterval(() => {
    // A beat that fails is followed by another; a turn that lost its lease learns of it when it writes.
    renew(database, [...drivers]).catch(() => {});
  }, beatMilliseconds);
  const beat = { drivers, timer };
  beats.set(database, beat);
  return beat;
}

async function renew({ system }: Database, drivers: string[]): Promise<void> {
  await system`
    update workflows.execution set driver_until = now() + make_interval(secs => ${leaseSeconds})
    where driver = any(${drivers}::uuid[])`;
}
