/**
 * For an application with one server on its own machine. Durability stays on: a commit that was acknowledged
 * survives a power cut. No replicas, so the log holds only what crash recovery needs.
 */
export const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  max_connections: '120',
  shared_buffers: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off', // its compilation costs more than short queries take
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic', // statements may hold personal data: keep them out of the file
  autovacuum_naptime: '15s',
};
