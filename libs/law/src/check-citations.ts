import type { Provenance, Sourced } from './provenance.ts';
import { isVerified } from './provenance.ts';
import { numberWords } from './number-words.ts';
import { readCitation } from './read-citation.ts';
import type { CitedPlace } from './read-citation.ts';
import { hasPath, readStatuteSection, regionOf } from './statute-section.ts';
import type { StatuteSection } from './statute-section.ts';

/** What a look into the law's text says of one statement of this library. */
export interface CitationCheck {
  /** Where the statement stands in the data, `clocks.exit-report`. */
  readonly at: string;
  readonly cite: string;
  /** `not-verifiable`: the text is not at hand, or the statement does not claim to be read in it. */
  readonly outcome: 'verified' | 'not-verifiable' | 'contradicted';
  /** What was looked for, and what was found instead. */
  readonly words: string;
}

/** Gives the text of a section by the name it is filed under, `22-usc-2378d`; undefined where it is not at hand. */
export type TextOf = (section: string) => string | undefined;

/** Something that cites: its data, and the section that its bare pinpoints belong to. */
export interface Citing {
  readonly section: string | null;
  readonly data: unknown;
}

interface Statement {
  readonly at: string;
  readonly cite: string;
  readonly own: Readonly<Record<string, unknown>>;
}

/**
 * Checks every statement with a citation against the text of the law: that the place exists, that a number of days, an
 * amount or a date stands in the subsection cited, and that quoted words are the law's. What does not claim to be read in
 * the text can be verified but never contradicts; without the text nothing is contradicted either.
 */
export function checkCitations({ section, data }: Citing, textOf: TextOf): readonly CitationCheck[] {
  const read = readOnce(textOf);
  return [...statementsIn(data, '')].flatMap((statement) => {
    const places = readCitation(statement.cite, section);
    const looked = places.flatMap((place) => {
      const found = read(place.section);
      return found === undefined ? [] : [{ place, section: found }];
    });
    if (places.length === 0 || looked.length < places.length)
      return [
        withoutText(
          statement,
          places.filter((place) => read(place.section) === undefined),
        ),
      ];
    return checkStatement(statement, looked);
  });
}

function readOnce(textOf: TextOf): (section: string) => StatuteSection | undefined {
  const kept = new Map<string, StatuteSection | undefined>();
  return (section) => {
    if (!kept.has(section)) {
      const text = textOf(section);
      kept.set(section, text === undefined ? undefined : readStatuteSection(text));
    }
    return kept.get(section);
  };
}

function withoutText({ at, cite }: Statement, absent: readonly CitedPlace[]): CitationCheck {
  const names = [...new Set(absent.map((place) => place.section))].join(', ');
  const words = absent.length === 0 ? 'It names no place in a code.' : `No text at hand: ${names}.`;
  return { at, cite, outcome: 'not-verifiable', words };
}

interface Looked {
  readonly place: CitedPlace;
  readonly section: StatuteSection;
}

function checkStatement(statement: Statement, sections: readonly Looked[]): readonly CitationCheck[] {
  const claims = provenanceOf(statement.own);
  const judge = (isThere: boolean, words: string): CitationCheck => ({
    at: statement.at,
    cite: statement.cite,
    outcome: isThere ? 'verified' : claims && !isVerified(claims) ? 'not-verifiable' : 'contradicted',
    words,
  });
  const missing = sections.filter(({ place, section }) => !hasPath(section, place.path));
  const said = plain(sections.map(({ place, section }) => regionOf(section, place.path) ?? '').join('\n'));
  const whole = plain(sections.map(({ section }) => section.whole).join('\n'));
  return [
    judge(missing.length === 0, placeWords(missing.map(({ place }) => place))),
    ...wantedIn(statement.own).map(({ words, forms }) =>
      judge(
        forms.some((form) => said.includes(form)),
        words,
      ),
    ),
    ...quotesIn(statement.own).map((quote) => judge(whole.includes(plain(quote)), `"${quote}"`)),
  ];
}

const placeWords = (missing: readonly CitedPlace[]): string =>
  missing.length === 0
    ? 'The place exists.'
    : missing.map(({ section, path }) => `${section} has no (${path.join(')(')}).`).join(' ');

/** Numbers, amounts and dates that must stand in the subsections cited, in each form that a text may write. */
function wantedIn(own: Statement['own']): readonly { words: string; forms: readonly string[] }[] {
  const { days, amount, amounts, effectiveFrom } = own;
  return [
    ...(isSourced(days) ? [days] : []).map(({ value }) => ({
      words: `${value} days`,
      forms: dayForms(value),
    })),
    ...[amount, ...(Array.isArray(amounts) ? amounts : [])]
      .filter(isSourced)
      .map(({ value }) => dollars(value))
      .map((words) => ({ words, forms: [words] })),
    ...(typeof effectiveFrom === 'string' ? [dateForms(effectiveFrom)] : []),
  ];
}

function dayForms(days: number): readonly string[] {
  const numbers = [String(days), ...(days < 100 ? [numberWords(days)] : [])];
  return numbers.flatMap((number) => [`${number} days`, `${number} calendar days`, `${number}-day`]);
}

function dateForms(date: string): { words: string; forms: readonly string[] } {
  const words = new Date(date).toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'long' });
  return { words, forms: [words.toLowerCase()] };
}

const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;
const isSourced = (value: unknown): value is Sourced<number> =>
  typeof value === 'object' && value !== null && 'value' in value && 'provenance' in value;

/** Words in quotation marks, of more than one word. Three dots leave words out. */
function quotesIn(own: Statement['own']): readonly string[] {
  const { asks, words, why } = own;
  return [asks, words, why]
    .filter((text) => typeof text === 'string')
    .flatMap((text) => [...text.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote))
    .flatMap((quote) => quote.split(/\s*(?:\.\.\.|…)\s*/))
    .filter((quote) => /\w \w/.test(quote));
}

/** The provenance that a statement rests on: its own, or that of its number. */
function provenanceOf({ provenance, days, amount }: Statement['own']): Provenance | undefined {
  if (isProvenance(provenance)) return provenance;
  return [days, amount].find(isSourced)?.provenance;
}

const isProvenance = (value: unknown): value is Provenance =>
  typeof value === 'object' && value !== null && 'checkedOn' in value && 'status' in value;

const plain = (text: string): string =>
  text
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;)])/g, '$1')
    .toLowerCase();

function* statementsIn(value: unknown, at: string): Generator<Statement> {
  if (typeof value !== 'object' || value === null) return;
  if ('cite' in value && typeof value.cite === 'string') yield { at, cite: value.cite, own: { ...value } };
  for (const [key, part] of Object.entries(value)) {
    const name = Array.isArray(value) ? nameOf(part, key) : key;
    yield* statementsIn(part, at === '' ? name : `${at}.${name}`);
  }
}

/** What a part of a list is called by a reader, else its number. */
function nameOf(part: unknown, index: string): string {
  if (typeof part !== 'object' || part === null) return index;
  const { id, kind, instrument, field } = part as Readonly<Record<string, unknown>>;
  return [id, instrument, field, kind].find((name) => typeof name === 'string') ?? index;
}
