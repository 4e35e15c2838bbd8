export type { Country, CountryResolution } from './country.ts';
export type { CellExtra, CellReading, CellUnit, NotIdentifiedReason } from './cell-reading.ts';
export type { Judgement, JudgedText, JudgementBook } from './judgements.ts';
export type {
  KnownPlace,
  MatchContext,
  MatchReason,
  MatchScore,
  MatchZone,
  ReasonPart,
} from './match-score.ts';
export type { ScreenedCell, ScreenedText, ScreenedUnit, ScreeningOptions } from './screen-cells.ts';
export type { CandidateQuery, IndexedUnit, MatchCandidate, Search, UnitIndex } from './unit-index.ts';
export type { Designation, NamePart, PartKind, UnitName } from './unit-name.ts';
export type { PersonName, PersonWord, PersonWordKind } from './people/person-name.ts';
export type { PersonFacts } from './people/person-match.ts';
export type { IndexedPerson, PersonIndex, PersonQuery } from './people/person-index.ts';
export type { NamedPerson } from './people/score-people.ts';
export type { PeopleComparison } from './people/compare-people.ts';
export type { MarkedNames, MarkedPiece, WordMark } from './mark-words.ts';
export type { UnitComparison } from './compare-units.ts';
export { blockingKeys, soughtKeys } from './blocking-keys.ts';
export { comparePeople } from './people/compare-people.ts';
export { compareUnits } from './compare-units.ts';
export { indexPeople } from './people/index-people.ts';
export { indexUnits } from './index-units.ts';
export { applyJudgements, judgedForm, keepJudgements } from './judgements.ts';
export { KEYS_VERSION } from './keys-version.ts';
export { rankCandidates } from './rank-candidates.ts';
export { readCell } from './read-cell.ts';
export { readCountries } from './read-countries.ts';
export { personKeys } from './people/person-keys.ts';
export { readPersonName } from './people/read-person-name.ts';
export { readUnitName } from './read-unit-name.ts';
export { resolveCountry } from './resolve-country.ts';
export { scorePeople } from './people/score-people.ts';
export { markWords } from './mark-words.ts';
export { scoreUnits } from './score-units.ts';
export { screenCell, screenCells } from './screen-cells.ts';
