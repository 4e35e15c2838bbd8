/** A place in a law: the section as its text is filed (`22-usc-2394-1`) and the path within it (`['b', '1', 'A']`). */
export interface CitedPlace {
  readonly section: string;
  readonly path: readonly string[];
}

const TOKEN =
  /(?<title>\d+) U\.S\.C\. (?<named>\d+[a-z]*(?:[-–]\d+[a-z]*)?)|\b(?<bare>\d{3,4}[a-z]*(?:-\d+)?)(?=\()|(?<path>(?:\((?:\d{1,2}|[a-z]{1,4}|[A-Z]{1,3})\))+)/g;

/** The section that a citation begins with, `22 U.S.C. 2378d(a)`; null where it names none, as for a policy or a bill. */
export function sectionOf(citation: string): string | null {
  const found = /^(\d+) U\.S\.C\. (\d+[a-z]*(?:[-–]\d+[a-z]*)?)/.exec(citation);
  return found?.[1] && found[2] ? filed(found[1], found[2]) : null;
}

/**
 * The places that a citation names. A pinpoint without a section belongs to the section named last, or to `own`; a section
 * without its title has the title named last. A section named without a pinpoint is the whole of it. Words are passed over.
 */
export function readCitation(cite: string, own: string | null): readonly CitedPlace[] {
  const places: CitedPlace[] = [];
  let section = own;
  let title = own?.split('-')[0] ?? '22';
  for (const { groups = {} } of cite.matchAll(TOKEN)) {
    if (groups['path'] === undefined) {
      title = groups['title'] ?? title;
      section = filed(title, groups['named'] ?? groups['bare'] ?? '');
      places.push({ section, path: [] });
    } else if (section !== null) places.push({ section, path: parts(groups['path']) });
  }
  return places.filter(
    ({ section: one, path }, index) => path.length > 0 || places[index + 1]?.section !== one,
  );
}

const filed = (title: string, section: string): string => `${title}-usc-${section.replace('–', '-')}`;
const parts = (path: string): readonly string[] => path.slice(1, -1).split(')(');
