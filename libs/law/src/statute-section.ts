/** The text of a section, cut by its subsections so that a pinpoint can be looked up. */
export interface StatuteSection {
  readonly whole: string;
  /** Text of each subsection by its letter; empty where the section has none. */
  readonly subsections: ReadonlyMap<string, string>;
}

const HEADING = /^#{5,6} \(([a-z])\)/;

/** Reads the text of a section as the project holds it: Markdown, a heading for each subsection. */
export function readStatuteSection(markdown: string): StatuteSection {
  const subsections = new Map<string, string>();
  let letter: string | undefined;
  for (const line of markdown.split('\n')) {
    letter = HEADING.exec(line)?.[1] ?? letter;
    if (letter !== undefined) subsections.set(letter, `${subsections.get(letter) ?? ''}${line}\n`);
  }
  return { whole: markdown, subsections };
}

/**
 * The text that a path is in: its numbered paragraph where the path names one, `(b)(6)`, else its subsection, or the whole
 * section; undefined where it has no such subsection.
 */
export function regionOf(section: StatuteSection, path: readonly string[]): string | undefined {
  const { whole, subsections } = section;
  const [letter, paragraph] = subsections.size === 0 ? ['', path[0]] : path;
  const region = letter === undefined || letter === '' ? whole : subsections.get(letter);
  if (region === undefined || paragraph === undefined || !/^\d+$/.test(paragraph)) return region;
  const from = position(region, paragraph, 0);
  const to = position(region, String(Number(paragraph) + 1), from + 1, 'beginning a line');
  return from < 0 ? region : region.slice(from, to < 0 ? undefined : to);
}

/**
 * Whether a path, `['b', '1', 'A']`, is there: each part after the one before it, at the beginning of a line where there
 * is such a line, else within one.
 */
export function hasPath(section: StatuteSection, path: readonly string[]): boolean {
  const region = regionOf(section, path.slice(0, section.subsections.size === 0 ? 0 : 1));
  if (region === undefined) return false;
  let at = 0;
  for (const part of section.subsections.size === 0 ? path : path.slice(1)) {
    const here = position(region, part, at);
    if (here < 0) return false;
    at = here + 1;
  }
  return true;
}

function position(region: string, part: string, from: number, where?: 'beginning a line'): number {
  const marker = `(${part})`;
  const starts = [...region.slice(from).matchAll(/^(?:#+ )?(\([0-9A-Za-z]+\))/gm)];
  const own = starts.find(([, found]) => found === marker);
  if (own) return from + own.index;
  return where === undefined ? region.indexOf(marker, from) : -1;
}
