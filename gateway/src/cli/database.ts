import { type Log, startEmbeddedPostgres } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';

/** The database that the environment names, or the embedded one, started for as long as it is held. */
export interface HeldDatabase extends AsyncDisposable {
  url: string;
  ownerUrl: string;
  embedded: boolean;
}

export async function holdDatabase(environment: Environment, log: Log): Promise<HeldDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = environment;
  if (databaseUrl !== null) {
    return {
      url: databaseUrl,
      ownerUrl: databaseOwnerUrl ?? databaseUrl,
      embedded: false,
      [Symbol.asyncDispose]: async () => {},
    };
  }
  const { url, ownerUrl, stop } = await startEmbeddedPostgres({ dataFolder, log });
  return { url, ownerUrl, embedded: true, [Symbol.asyncDispose]: stop };
}
