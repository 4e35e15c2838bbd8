import type { Designation, NamePart, PartKind, UnitName } from './unit-name.ts';
import { bindMarks } from './bind-marks.ts';
import { readParts } from './read-parts.ts';
import { remembered } from './remembered.ts';
import { readTokens } from './tokens.ts';

/** A cell's pieces are read several times over while it is cleaned and split; no more need be kept than that. */
const MOST_REMEMBERED = 5_000;

/**
 * Reads a unit's name into parts: numbers in any script, ordinal, roman or written out; echelons, arms, services and
 * nations in every language of the vocabulary; codes; and the words left over. Never throws; text beyond 2,000
 * characters or 200 words is not read.
 */
export const readUnitName = remembered(MOST_REMEMBERED, (text): UnitName => {
  const parts = readParts(readTokens(text));
  const said = parts.filter((part) => part.value !== '');
  return {
    text,
    key: said.map((part) => part.value).join(' '),
    parts,
    designations: bindMarks(parts) satisfies readonly Designation[],
    codes: valuesOf(parts, 'code'),
    echelons: valuesOf(parts, 'echelon'),
    arms: valuesOf(parts, 'arm'),
    services: valuesOf(parts, 'service'),
    nations: valuesOf(parts, 'nation'),
    words: valuesOf(parts, 'word'),
  };
});

function valuesOf(parts: readonly NamePart[], kind: PartKind): readonly string[] {
  return [...new Set(parts.filter((part) => part.kind === kind).map((part) => part.value))];
}
