import type { Judgement, MatchCandidate } from '#matching';
import { applyJudgements, judgedForm, keepJudgements, readUnitName } from '#matching';
import type { NameComparing } from '../kernel/name-comparing.ts';
import { searchKeys } from '../units/search-keys.ts';
import type { FindCandidates } from '../units/find-candidates.ts';
import type { ProposedUnit } from './request.ts';
import type { ScreenedText, UnscreenedText } from './request-store.ts';

const MOST_COMPARED = 60;
const MOST_PROPOSED = 5;

/** What proposing needs beside the texts. */
export interface ProposeFrom {
  readonly units: FindCandidates;
  readonly names: NameComparing;
  readonly country: string;
  /** What was said before of these texts' words in the country, oldest first. */
  readonly judgements: readonly Judgement[];
}

/**
 * For each text the registry's units most like it, best first, with the reasons; an empty list is an answer. A unit that
 * a person confirmed for the same words stands first, and one they rejected stands last, in zone `none`, as does one that
 * the search before proposed and this one does not: so that it is said why. Reads the registry once for all texts.
 */
export async function proposeUnits(
  { units, names, country, judgements }: ProposeFrom,
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
  const book = keepJudgements(judgements);
  const asked = read.map((one) => ({ ...one, verdicts: book.verdictsOn({ text: one.unitText, country }) }));
  const compared = await names.units({
    units: found,
    country,
    limit: MOST_COMPARED,
    texts: asked.map(({ unitText: text, proposedBefore, verdicts }) => ({
      text,
      keep: [...proposedBefore, ...verdicts.keys()],
    })),
  });
  const nameOf = new Map(found.map(({ id, names: known }) => [id, known[0] ?? '']));
  return asked.map(({ proposedBefore, verdicts, ...text }, at) => {
    const judged = applyJudgements(compared[at] ?? [], verdicts, (unitId) => nameOf.get(unitId) ?? null);
    const told = new Set([...proposedBefore, ...verdicts.keys()]);
    return { ...text, judgedForm: judgedForm(text.unitText), candidates: proposalsAmong(judged, told) };
  });
}

/** The likeliest, and behind them those that are to be told of in any case. */
function proposalsAmong(
  judged: readonly MatchCandidate[],
  told: ReadonlySet<string>,
): readonly ProposedUnit[] {
  const likely = judged.filter(({ match }) => match.zone !== 'none').slice(0, MOST_PROPOSED);
  const proposed = new Set(likely.map(({ id }) => id));
  return [...likely, ...judged.filter(({ id }) => !proposed.has(id) && told.has(id))].map(asProposal);
}

const asProposal = ({ id, name, match }: MatchCandidate): ProposedUnit => ({ unitId: id, name, ...match });
