import { testTemplate } from './template.ts';
import { useTestServer } from './test-server.ts';

/** vitest's globalSetup: one server for the run, with the template made before the first file asks for it. */
export async function setup(): Promise<() => Promise<void>> {
  const use = await useTestServer();
  await testTemplate().catch((error) => {
    process.stderr.write(`The template of the test databases could not be made: ${(error as Error).message}\n`);
  });
  return () => use.release();
}
