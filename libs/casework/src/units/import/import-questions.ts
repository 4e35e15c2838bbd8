import type { UnitClaim, UnitRow, UnitsReading } from '#intake';
import { canonicalize, sha256Hex } from '#ledger';
import type {
  AnswerKind,
  AskedQuestion,
  ImportAnswer,
  KnownClaim,
  NewImportQuestion,
} from '../unit-import-store.ts';
import type { Namesake } from '../unit-store.ts';

const fingerprintOf = (...parts: readonly (string | number | null)[]): string =>
  sha256Hex(canonicalize(parts));

/** The questions of one plan, and what was answered to each of them before. */
export class QuestionBook {
  readonly questions: NewImportQuestion[] = [];

  constructor(private readonly asked: ReadonlyMap<string, AskedQuestion>) {}

  /** Asks, and gives the answer where there is one already. */
  ask(question: NewImportQuestion): (ImportAnswer & { readonly reason: string }) | undefined {
    this.questions.push(question);
    return this.asked.get(question.fingerprint)?.answer ?? undefined;
  }

  /** How many of the questions have an answer. */
  get answered(): number {
    return this.questions.filter(({ fingerprint }) => this.asked.get(fingerprint)?.answer).length;
  }
}

/** Each unit once, by the name that was found where it has that one. */
function toCandidates(namesakes: readonly Namesake[], found: string) {
  const units = Map.groupBy(namesakes, ({ unitId }) => unitId);
  return [...units].map(([unitId, names]) => ({
    ...{ unitId, unitKey: null },
    name: (names.find(({ name }) => name === found) ?? names[0])?.name ?? '',
  }));
}

/** The file's unit goes by a name that the registry has: is it that one? */
export function mayBeKnown(unit: UnitRow, namesakes: readonly Namesake[]): NewImportQuestion {
  const candidates = toCandidates(namesakes, unit.name);
  return {
    fingerprint: fingerprintOf('unit.may-be-known', unit.unitKey, unit.name),
    code: 'unit.may-be-known',
    row: unit.rows[0] ?? 1,
    unitKey: unit.unitKey,
    found: unit.name,
    words: `The registry already has ${candidates.length === 1 ? 'a unit' : `${candidates.length} units`} of this name in this country. Is it the same unit, or another?`,
    candidates,
    answers: ['same-as', 'new', 'leave-out'],
  };
}

/** The file does not say which country the unit is of. */
export function whichCountry(unit: UnitRow): NewImportQuestion {
  return {
    fingerprint: fingerprintOf('unit.no-country', unit.unitKey),
    code: 'unit.no-country',
    row: unit.rows[0] ?? 1,
    unitKey: unit.unitKey,
    found: unit.name,
    words: 'The file does not say which country this unit is of. Which is it?',
    candidates: [],
    answers: ['country', 'leave-out'],
  };
}

/** A unit that the file names and does not describe, and the register has no key for. */
export function whichUnit(
  key: string,
  name: string,
  row: number,
  namesakes: readonly Namesake[],
): NewImportQuestion {
  return {
    fingerprint: fingerprintOf('unit.not-described', key),
    code: 'unit.not-described',
    row,
    unitKey: key,
    found: name,
    words: 'The file names this unit and does not describe it. Is it a unit of the registry, or a new one?',
    candidates: toCandidates(namesakes, name),
    answers: ['same-as', 'new', 'leave-out'],
  };
}

/** The file used to say something about a unit and no longer does. */
export function noLongerSaid(claim: KnownClaim, row: number): NewImportQuestion {
  return {
    fingerprint: fingerprintOf('claim.no-longer-in-file', claim.unitKey, claim.contentHash),
    code: 'claim.no-longer-in-file',
    row,
    unitKey: claim.unitKey,
    found: `${claim.kind}${claim.subject === '' ? '' : `: ${claim.subject.slice(0, 200)}`}`,
    words:
      'An earlier file of this register made this claim; this one does not. Withdraw the claim, or keep it?',
    candidates: [],
    answers: ['retract', 'keep'],
  };
}

/** The file says something new on what a person settled by hand. */
export function settledByHand(claim: UnitClaim, contentHash: string): NewImportQuestion {
  return {
    fingerprint: fingerprintOf('claim.settled-by-hand', claim.unitKey, contentHash),
    code: 'claim.settled-by-hand',
    row: claim.row,
    unitKey: claim.unitKey,
    found: claim.kind,
    words:
      'A person replaced or withdrew what this register said here. The file now says something else: take it as well?',
    candidates: [],
    answers: ['new', 'leave-out'],
  };
}

/** A row that names a unit of the file without its id: intake sets it aside. */
export const ROW_WITHOUT_ID = 'unit.no-id-same-name';

/** What the file's own questions take. All but the first kind are settled by recording claims by hand, or left. */
const answersTo = (code: string): readonly AnswerKind[] =>
  code === ROW_WITHOUT_ID ? ['same-as', 'new', 'leave-out'] : ['settled-by-hand', 'leave-out'];

/** The questions that reading the file raised. Two that look alike are told apart by their order. */
export function fileQuestions({
  questions,
  units,
}: Pick<UnitsReading, 'questions' | 'units'>): NewImportQuestion[] {
  const seen = new Map<string, number>();
  const names = new Map(units.map(({ unitKey, name }) => [unitKey, name]));
  return questions.map(({ code, row, unitKey, column, found, words, candidates }) => {
    const alike = fingerprintOf(code, unitKey, column, found);
    const nth = seen.get(alike) ?? 0;
    seen.set(alike, nth + 1);
    return {
      fingerprint: nth === 0 ? alike : fingerprintOf(alike, nth),
      code,
      row,
      unitKey,
      found,
      words,
      candidates: candidates.map((key) => ({ unitId: null, unitKey: key, name: names.get(key) ?? key })),
      answers: answersTo(code),
    };
  });
}
