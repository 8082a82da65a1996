import { ensureWebBuilt } from '../../../scripts/build-web.ts';
import { done, print, seconds, styled, warn } from './terminal.ts';

/** Builds the web app if its sources changed. A build that fails is told, and leaves the rest of the product to start. */
export async function buildWebApp(): Promise<void> {
  const began = performance.now();
  try {
    const built = await ensureWebBuilt(() => print(`  ${styled('dim', '… Web app    building, about 20 s')}`));
    done('Web app', built ? `built in ${seconds(began)}` : 'up to date');
  } catch (error) {
    warn('Web app', `could not be built:\n${error instanceof Error ? error.message : String(error)}`);
  }
}
