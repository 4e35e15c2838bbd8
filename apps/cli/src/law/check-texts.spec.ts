import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkWords } from '../commands/law-check.ts';
import { checkTexts } from './check-texts.ts';

/* A text that says something else than the law does: the section has no subsection (b), and no committees. */
const OTHER = `# 22 U.S.C. § 2378d. Something else

##### (a) In general

No assistance.
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'texts-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the law against its texts', () => {
  test('says so where there are none, and contradicts nothing', async () => {
    const found = await checkTexts(path.join(folder, 'none'));
    expect(found.texts).toBeNull();
    expect(found.laws.flatMap(({ contradicted }) => contradicted)).toEqual([]);
    expect(checkWords(found)).toContain('not at hand');
  });

  test('lists what a folder without the section cannot verify', async () => {
    const found = await checkTexts(folder);
    expect(found.texts).toBe(0);
    expect(found.laws.find(({ id }) => id === 'us-10usc362')).toMatchObject({
      verified: 0,
      contradicted: [],
    });
    expect(checkWords(found)).toContain('not verified');
  });

  test('names the place where a text says otherwise', async () => {
    await writeFile(path.join(folder, '22-usc-2378d.md'), OTHER);
    const found = await checkTexts(folder);
    const law = found.laws.find(({ id }) => id === 'us-22usc2378d');
    expect(law?.contradicted).toContainEqual(
      expect.objectContaining({
        at: 'exits.effective-steps',
        cite: '(b)',
        words: '22-usc-2378d has no (b).',
      }),
    );
    expect(law?.verified).toBeGreaterThan(0);
    expect(checkWords(found)).toMatch(/CONTRADICTED exits\.effective-steps \(b\)/);
  });
});
