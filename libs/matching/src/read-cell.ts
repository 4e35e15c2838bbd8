import type { CellExtra, CellReading, CellUnit, NotIdentifiedReason } from './cell-reading.ts';
import { judgeUnitText } from './judge-unit-text.ts';
import { readUnitName } from './read-unit-name.ts';
import { splitLines, splitUnits } from './split-units.ts';
import { stripExtras } from './strip-extras.ts';

/** Longer cells are not read: the longest real one has some 200 characters. Keeps the time bounded. */
const LONGEST_CELL = 5_000;
const LONGEST_SHOWN = 500;

const WORDS: Readonly<Record<NotIdentifiedReason, string>> = {
  empty: 'The cell is empty. Ask the requester for the unit.',
  placeholder: 'The cell holds a placeholder, not a unit. Ask the requester for the unit.',
  'only-a-country': 'The cell names a country and no unit. Ask the requester for the unit.',
  'only-a-service': 'The cell names a whole service and no unit in it. Ask the requester for the unit.',
  'only-a-ministry': 'The cell names a ministry or civil office and no unit. Ask the requester for the unit.',
  'only-a-post': 'The cell names a person’s rank or post and no unit. Ask the requester for the unit.',
  'only-a-number':
    'The cell holds a number or a cost where a unit is expected. Check that no column is shifted.',
  unreadable: 'The cell holds no readable letters or digits. Check the file’s encoding and ask for the unit.',
  'too-long': `The cell has more than ${LONGEST_CELL} characters. Check the file’s quotation marks and line ends.`,
};

/**
 * Reads a "trainee unit" cell: one unit, several, or none with the reason. What stood beside a unit's name is kept as
 * extras. Never throws; time grows with the cell's length only, and cells over 5,000 characters are not read.
 */
export function readCell(text: string): CellReading {
  if (text.length > LONGEST_CELL) return notIdentified('too-long', text, []);
  const cleaned = text
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/[^\S\n\r]+/gu, ' ')
    .trim();
  const pieces = joinPlaces(splitLines(cleaned)).flatMap(splitUnits).map(stripExtras);
  const [first] = pieces;
  if (first === undefined) return notIdentified(judgeAsNone(text), text, []);
  const units = pieces.filter((piece) => judgeUnitText(piece.text) === 'unit');
  const others = pieces.filter((piece) => !units.includes(piece));
  const setAside = others.flatMap(({ text: words, extras }): CellExtra[] => [
    { kind: 'not-a-unit', text: words },
    ...extras,
  ]);
  return reading(withoutRepeats(units), { text, first, setAside });
}

interface Rest {
  readonly text: string;
  readonly first: CellUnit;
  readonly setAside: readonly CellExtra[];
}

function reading(units: readonly CellUnit[], { text, first, setAside }: Rest): CellReading {
  const [only, ...more] = units;
  if (only === undefined) return notIdentified(judgeAsNone(first.text), text, first.extras);
  if (more.length > 0) return { kind: 'several', units, extras: setAside };
  return { kind: 'unit', unit: { text: only.text, extras: [...only.extras, ...setAside] } };
}

function notIdentified(reason: NotIdentifiedReason, text: string, extras: readonly CellExtra[]): CellReading {
  return { kind: 'not-identified', reason, words: WORDS[reason], text: text.slice(0, LONGEST_SHOWN), extras };
}

function judgeAsNone(text: string): NotIdentifiedReason {
  const judged = judgeUnitText(text);
  return judged === 'unit' ? 'unreadable' : judged;
}

/** "Halwara Air Force Station;Punjab": a line of nothing but names is the place of the unit before it. */
function joinPlaces(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const { parts } = readUnitName(line);
    const isPlace =
      parts.length > 0 &&
      parts.every(({ kind, value }) => kind === 'word' || kind === 'nation' || value === '');
    const before = joined.at(-1);
    if (isPlace && before !== undefined && parts.some(({ kind }) => kind === 'word'))
      joined[joined.length - 1] = `${before}, ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** The same unit listed twice is one unit; the second is kept as a repetition. */
function withoutRepeats(units: readonly CellUnit[]): readonly CellUnit[] {
  const byKey = new Map<string, CellUnit>();
  for (const unit of units) {
    const key = readUnitName(unit.text).key;
    const known = byKey.get(key);
    const extras: CellExtra[] =
      known === undefined ? [] : [...known.extras, { kind: 'repetition', text: unit.text }, ...unit.extras];
    byKey.set(key, known === undefined ? unit : { text: known.text, extras });
  }
  return [...byKey.values()];
}
