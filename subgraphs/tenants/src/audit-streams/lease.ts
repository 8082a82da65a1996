import type { Database } from '@guardian/platform/database';
import { renewLeases } from './queries.ts';

const beatMilliseconds = 1_500;

/** Renews a worker's lease until it is disposed of. */
export function holdLease({ system }: Database, lease: string): Disposable {
  // A beat that fails is followed by another; who lost the lease learns of it when they write.
  const timer = setInterval(() => void renewLeases(system, [lease]).catch(() => {}), beatMilliseconds);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
