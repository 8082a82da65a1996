import { findEmbeddedPostgres, type Log, startEmbeddedPostgres } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';

/** The database that the environment names, or the embedded one, started for as long as it is held. */
export interface HeldDatabase extends AsyncDisposable {
  url: string;
  ownerUrl: string;
  embedded: boolean;
  /** An embedded one that a Guardian runs at this moment. */
  shared: boolean;
}

/**
 * Opens the database for a command.
 *
 * @param options.beside Whether to join an embedded server that a running Guardian has; otherwise that is refused.
 */
export async function holdDatabase(
  environment: Environment,
  log: Log,
  options: { beside: boolean },
): Promise<HeldDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = environment;
  const leave = async () => {};
  if (databaseUrl !== null) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    return { url: databaseUrl, ownerUrl, embedded: false, shared: false, [Symbol.asyncDispose]: leave };
  }
  const running = options.beside ? await findEmbeddedPostgres(dataFolder) : null;
  if (running !== null) return { ...running, embedded: true, shared: true, [Symbol.asyncDispose]: leave };
  const { url, ownerUrl, stop } = await startEmbeddedPostgres({ dataFolder, log });
  return { url, ownerUrl, embedded: true, shared: false, [Symbol.asyncDispose]: stop };
}
