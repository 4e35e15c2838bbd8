import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { migrations } from '#migrations';

const root = path.resolve(import.meta.dirname, '../..');
const list = async (folder: string) =>
  (await readdir(path.join(root, folder), { withFileTypes: true })).map((entry) => entry.name);

/** What a newcomer sees first. An entry more needs a reason in the README. */
const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'apps',
  'libs',
  'migrations',
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'seeds',
  'test',
  'tsconfig.json',
];
/** Dotfiles that tools force, and what they leave behind untracked. */
const DOTFILES = ['.ci', '.git', '.github', '.gitignore', '.node-version', '.npmrc', '.plumbline'];
const LEFT_BEHIND = ['coverage', 'dist', 'node_modules'];
/** As a whole name or its end: "shared-strings" says something, "shared" does not. */
const FORBIDDEN_WORDS = /(^|[-.])(utils|helpers|common|shared|misc|manager|base|v2)\.(ts|mjs|cjs)$/;

describe('layout', () => {
  test('the top level holds what the design lists and nothing else', async () => {
    const allowed = [...TOP_LEVEL, ...DOTFILES, ...LEFT_BEHIND];
    expect((await list('.')).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('every library says in half a page what it is for, and has a front door', async () => {
    const libraries = await list('libs');
    const bare = libraries.filter(
      (name) =>
        !existsSync(path.join(root, 'libs', name, 'README.md')) ||
        !existsSync(path.join(root, 'libs', name, 'src/index.ts')),
    );
    expect(bare).toEqual([]);
  });

  test('no file is named by a word that says nothing', async () => {
    const files = (
      await Promise.all(
        ['apps', 'libs', 'migrations', 'seeds', 'test'].map((folder) =>
          readdir(path.join(root, folder), { recursive: true }),
        ),
      )
    ).flat();
    expect(files.filter((file) => FORBIDDEN_WORDS.test(path.basename(file)))).toEqual([]);
  });

  test('every migration file is in the list that runs, in the order of its digits', async () => {
    const files = (await list('migrations')).filter((name) => /^\d{13}-/.test(name)).sort();
    const digits = migrations.map((migration) => /\d{13}$/.exec(migration.name)?.[0]);
    expect(digits).toEqual(files.map((name) => name.slice(0, 13)));
  });

  test('a migration never touches a table without saying what the application may do with it', async () => {
    const files = (await list('migrations')).filter((name) => /^\d{13}-/.test(name));
    const silent: string[] = [];
    for (const name of files) {
      const text = await readFile(path.join(root, 'migrations', name), 'utf8');
      for (const [, table = ''] of text.matchAll(/create table (?:if not exists )?(\w+)/g))
        if (!new RegExp(`grant [^;]*\\b${table}\\b[^;]* to plumbline_app`).test(text))
          silent.push(`${name}: ${table}`);
    }
    expect(silent).toEqual([]);
  });
});
