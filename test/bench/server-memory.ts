import { readFile } from 'node:fs/promises';
import { query } from './server.ts';

const KIBIBYTE = 1024;

/** What the backends of one database hold together, shared pages counted once; nothing where the machine does not say. */
export async function serverMemory(adminUrl: string): Promise<Readonly<Record<string, number>>> {
  const rows = await query(
    adminUrl,
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  const sizes = await Promise.all(rows.map(({ pid }) => shareOf(Number(pid))));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 ? {} : { [`PostgreSQL (${rows.length} connections)`]: total };
}

async function shareOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * KIBIBYTE;
}
