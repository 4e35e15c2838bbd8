import type { Judgement, MatchCandidate, UnitIndex } from '#matching';
import { applyJudgements, indexUnits, judgedForm, keepJudgements, readUnitName } from '#matching';
import { searchKeys } from '../units/search-keys.ts';
import type { FindCandidates } from '../units/find-candidates.ts';
import type { ProposedUnit } from './request.ts';
import type { ScreenedText, UnscreenedText } from './request-store.ts';

const MOST_COMPARED = 60;
const MOST_PROPOSED = 5;

/** What proposing needs beside the texts. */
export interface ProposeFrom {
  readonly units: FindCandidates;
  readonly country: string;
  /** What was said before of these texts' words in the country, oldest first. */
  readonly judgements: readonly Judgement[];
  /** Lets others have the process between two texts. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/**
 * For each text the registry's units most like it, best first, with the reasons; an empty list is an answer. A unit that
 * a person confirmed for the same words stands first, and one they rejected stands last, in zone `none`, as does one that
 * the search before proposed and this one does not: so that it is said why. Reads the registry once for all texts.
 */
export async function proposeUnits(
  { units, country, judgements, breathe }: ProposeFrom,
  texts: readonly UnscreenedText[],
): Promise<readonly ScreenedText[]> {
  const read = texts.map((text) => ({ ...text, keys: searchKeys(readUnitName(text.unitText)) }));
  const named = [
    ...texts.flatMap(({ proposedBefore }) => proposedBefore),
    ...judgements.map(({ unitId }) => unitId),
  ];
  const found = await units.candidates({
    keys: read.map(({ keys }) => keys),
    countries: [country],
    most: MOST_COMPARED,
    unitIds: [...new Set(named)],
  });
  const registry: Registry = {
    index: indexUnits(found),
    names: new Map(found.map(({ id, names }) => [id, names[0] ?? ''])),
    book: keepJudgements(judgements),
    country,
  };
  const screened: ScreenedText[] = [];
  for (const { proposedBefore, ...text } of read) {
    const candidates = proposalsFor(registry, text.unitText, new Set(proposedBefore));
    screened.push({ ...text, judgedForm: judgedForm(text.unitText), candidates });
    await breathe?.();
  }
  return screened;
}

interface Registry {
  readonly index: UnitIndex;
  readonly names: ReadonlyMap<string, string>;
  readonly book: ReturnType<typeof keepJudgements>;
  readonly country: string;
}

function proposalsFor(
  { index, names, book, country }: Registry,
  text: string,
  before: ReadonlySet<string>,
): readonly ProposedUnit[] {
  const verdicts = book.verdictsOn({ text, country });
  const compared = index.candidates(text, { country, limit: MOST_COMPARED });
  const judged = applyJudgements(compared, verdicts, (unitId) => names.get(unitId) ?? null);
  const likely = judged.filter(({ match }) => match.zone !== 'none').slice(0, MOST_PROPOSED);
  const proposed = new Set(likely.map(({ id }) => id));
  const others = judged.filter(({ id }) => !proposed.has(id) && (before.has(id) || verdicts.has(id)));
  return [...likely, ...others].map(asProposal);
}

const asProposal = ({ id, name, match }: MatchCandidate): ProposedUnit => ({ unitId: id, name, ...match });
