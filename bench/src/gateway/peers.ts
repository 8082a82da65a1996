import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = new URL('../../peers/', import.meta.url);

/** Installs the gateways that are compared with. False, with a word why, where npm can't. */
export function installPeers(): boolean {
  if (existsSync(new URL('node_modules/mercurius', folder))) return true;
  console.error('Installing the gateways to compare with …');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return true;
  console.error(`They can't be installed and are left out: ${stderr.trim().split('\n').at(-1)}`);
  return false;
}
