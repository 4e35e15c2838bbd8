import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CitationCheck } from '#law';
import { AUTHORITIES, INSTRUMENTS, checkCitations, sectionOf } from '#law';

/** What was checked against the texts: of one law, policy or instrument. */
export interface CheckedLaw {
  readonly id: string;
  readonly citation: string;
  readonly verified: number;
  readonly notVerifiable: readonly CitationCheck[];
  readonly contradicted: readonly CitationCheck[];
}

/** Whether the texts say what the law's data says. `texts` is null where there is no such folder. */
export interface LawCheck {
  readonly folder: string;
  readonly texts: number | null;
  readonly laws: readonly CheckedLaw[];
}

/** Checks every citation of every law, policy and instrument against a folder of texts (`22-usc-2378d.md`). */
export async function checkTexts(folder: string): Promise<LawCheck> {
  const texts = await readTexts(folder);
  const textOf = (section: string) => texts?.get(section);
  const checked = (id: string, citation: string, parts: readonly unknown[]): CheckedLaw => {
    const checks = parts.flatMap((data) =>
      checkCitations({ section: sectionOf(citeOf(data) ?? citation), data }, textOf),
    );
    const of = (outcome: CitationCheck['outcome']) => checks.filter((check) => check.outcome === outcome);
    return {
      ...{ id, citation, verified: of('verified').length },
      notVerifiable: of('not-verifiable'),
      contradicted: of('contradicted'),
    };
  };
  return {
    folder,
    texts: texts?.size ?? null,
    laws: [
      ...AUTHORITIES.map((authority) => checked(authority.id, authority.citation, [authority])),
      ...INSTRUMENTS.map(({ id, authority, notices }) => checked(id, authority, notices)),
    ],
  };
}

/** A notice of an instrument cites its own section first. */
const citeOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'cite' in data && typeof data.cite === 'string'
    ? data.cite
    : undefined;

async function readTexts(folder: string): Promise<ReadonlyMap<string, string> | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const texts = names.filter((name) => /^\d+-usc-.+\.md$/.test(name));
  const read = async (name: string) =>
    [path.basename(name, '.md'), await readFile(path.join(folder, name), 'utf8')] as const;
  return new Map(await Promise.all(texts.map(read)));
}
