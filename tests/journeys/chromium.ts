import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Browsers of the system that are taken as they are. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Starts Chromium: the system's own, else the one that comes with the packages. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installed.find((file) => existsSync(file)) ?? (await unpacked());
  return chromium.launch({ executablePath, args: quiet, timeout: 120_000 });
}

/** The bundled browser is unpacked at its first use; test files that start at once wait for each other. */
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), 'guardian-chromium.lock');
  for (let waited = 0; waited < 60_000; waited += 200) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) break;
    await sleep(200);
  }
  try {
    return await bundled.executablePath();
  } finally {
    await rmdir(lock).catch(() => {});
  }
}
