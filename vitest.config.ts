import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Node loads graphql's CommonJS for `import` and `require` alike; Vite would take its ES modules for one of them,
    // and two copies of graphql do not recognise each other's types.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: [
      '{platform,gateway,standalone,client,subgraphs/*,web,bench}/src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    // One PostgreSQL for the run; each file clones the migrated template.
    globalSetup: ['platform/src/testing/global-setup.ts'],
    // Every processor: most files wait for servers, sockets and browsers.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page that is waited for may take its time on a busy machine; one that never comes fails all the same.
    expect: { poll: { timeout: 15_000 } },
  },
});
