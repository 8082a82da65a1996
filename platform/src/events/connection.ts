import pg from 'pg';

/** Channels of NOTIFY. Payloads are empty or hints, and what counts is read from a table; but for questions, of which nothing is kept. */
export const channels = {
  events: 'guardian_events',
  access: 'guardian_access',
  signals: 'guardian_signals',
  questions: 'guardian_questions',
} as const;

/**
 * A connection of its own as `guardian_system`, outside of every pool: it waits for nobody and keeps its LISTEN.
 * `lost` is called once when it breaks, for whatever reason but `end()`. Rejects when the server can't be reached.
 */
export async function connectSystem(url: string, name: string, lost: (reason: Error) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    options: '-c role=guardian_system',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  let reported = false;
  const report = (reason: Error) => {
    if (reported) return;
    reported = true;
    client.end().catch(() => {});
    lost(reason);
  };
  client.on('error', report);
  client.on('end', () => report(new Error('The connection has ended.')));
  try {
    await client.connect();
  } catch (error) {
    reported = true;
    client.end().catch(() => {});
    throw error;
  }
  return client;
}
