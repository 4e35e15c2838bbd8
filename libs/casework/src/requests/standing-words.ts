import { dayInWords } from '#law';
import type { NominationSheet, Outdating } from './request-views.ts';
import type { MatchStanding } from './request.ts';

/** Why a nomination is where it is, in a sentence or two that a vetter reads. */
export function standingWords(nomination: NominationSheet): string {
  const words = SENTENCES[nomination.standing](nomination);
  const [first] = nomination.outdated;
  return first === undefined ? words : `${words} Out of date: ${outdatedWords(first)}`;
}

function outdatedWords({ what, name, at }: Outdating): string {
  const day = dayInWords(at);
  if (what === 'reading') return `names are read otherwise than in the search on ${day}.`;
  if (what === 'person' || what === 'persons')
    return `${name ?? 'someone'} came on record on ${day}, after the search for the person.`;
  return `${name ?? 'something'} was recorded on ${day}, after the search.`;
}

const SENTENCES: Readonly<Record<MatchStanding, (nomination: NominationSheet) => string>> = {
  matched: (nomination) =>
    `Matched to ${nomination.unitName ?? nomination.unitId ?? ''}; a person confirmed it${saidOn(nomination, 'confirmed')}.`,
  proposed: (nomination) => `${bestOf(nomination, 'match')} A person has to confirm it.`,
  look: (nomination) => `${bestOf(nomination, 'look')} A person has to compare.`,
  none: ({ candidates }) => {
    const ruledOut = candidates.length === 0 ? '' : ` Ruled out: ${candidates.map(ruledOutAs).join('; ')}.`;
    return `No unit of the registry is like it.${ruledOut}`;
  },
  waiting: () => 'Not searched yet.',
  'no-unit': ({ notIdentifiedBecause }) => notIdentifiedBecause ?? 'The cell names no unit.',
  'asked-for': (nomination) =>
    `A person said that it is none of the proposals${saidOn(nomination, 'none-of-these')}; a new unit is asked for.`,
  'not-identified': (nomination) => {
    const said = lastSaid(nomination, 'not-identified');
    return `A person looked and could not identify it${saidOn(nomination, 'not-identified')}: ${said?.search?.found ?? ''}`;
  },
};

type Candidate = NominationSheet['candidates'][number];

function bestOf({ candidates }: NominationSheet, zone: Candidate['zone']): string {
  const open = candidates.filter((one) => !one.rejected && one.zone !== 'none');
  const best = open.find((one) => one.zone === zone);
  if (best === undefined) return '';
  const others = open.length === 1 ? '' : ` of ${open.length} candidates`;
  const reasons = best.reasons.map(({ words }) => words).join('; ');
  return `${best.name} scores ${best.score.toFixed(2)}, best${others || ' and alone'}: ${reasons}.`;
}

const ruledOutAs = ({ name, rejected, reasons }: Candidate): string =>
  `${name} (${rejected ? 'rejected for this row' : (reasons.find(({ verdict }) => verdict !== 'agrees')?.words ?? 'too far')})`;

const lastSaid = ({ judgements }: NominationSheet, judgement: string) =>
  judgements.findLast((one) => one.undone === null && one.judgement === judgement);

function saidOn(nomination: NominationSheet, judgement: string): string {
  const said = lastSaid(nomination, judgement);
  return said === undefined ? '' : ` on ${dayInWords(said.at)}`;
}
