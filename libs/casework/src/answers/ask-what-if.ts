import type { AdoptedReadings, Authority } from '#law';
import { AUTHORITIES, dayInWords, findAuthority } from '#law';
import { refuseFaults } from '../consequences/read-asked.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Answer } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import type { AskEligibility } from './gather-ground.ts';
import { gatherGround } from './gather-ground.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

export interface AskWhatIf extends AskEligibility {
  /** Readings supposed to be adopted: reading id → alternative id. */
  readonly assuming?: AdoptedReadings | undefined;
  /** Bills, policies and what is history, by id, supposed to be law. */
  readonly packs?: readonly string[] | undefined;
}

/** What an answer would be, with the answer that is given beside it. Nothing of it is kept. */
export interface WhatIf {
  /** What is supposed, a sentence each. */
  readonly supposed: readonly string[];
  readonly words: string;
  readonly whatIf: Answer;
  /** The answer as the law stands. */
  readonly given: Answer;
}

/**
 * What the answer would be under another reading, on another day, or if a bill, a policy or what is history were law. It
 * changes nothing, is kept nowhere, and the answer as the law stands is beside it. Refuses a reading, an alternative or a
 * pack that the law's data does not name, and a question that supposes nothing.
 */
export const askWhatIf = (ports: Pick<Ports, 'views' | 'clock'>) =>
  useCase('answer.read', async (actor, ask: AskWhatIf): Promise<Outcome<WhatIf>> => {
    const { assuming = {}, packs = [], ...asked } = ask;
    const supposed = [...readingWords(assuming), ...packs.map(packWords), ...dayWords(asked)];
    if (supposed.length === 0) return NOTHING_SUPPOSED;
    const wrong = refuseFaults('what-if.invalid', [...readingFaults(assuming), ...packs.flatMap(packFaults)]);
    if (wrong !== undefined) return wrong;
    const gathered = await gatherGround(ports, actor, asked);
    if (!gathered.ok) return gathered;
    const { question, instrument, adopted, facts } = gathered.value;
    const law = lawOfTheDay(instrument, question.on, { ...adopted, ...assuming });
    const whatIf = decideAnswer(
      question,
      { ...law, supposed: packs.flatMap((id) => findAuthority(id) ?? []) },
      facts,
    );
    const given = decideAnswer(question, lawOfTheDay(instrument, question.on, adopted), facts);
    return done({ supposed, words: WORDS, whatIf, given });
  });

const WORDS =
  'This is what the answer would be if all of that were so. It changes nothing, no record keeps it, and no act can rest on it.';

const NOTHING_SUPPOSED = refused(
  'invalid',
  'what-if.nothing',
  'Say what is supposed: a reading, a pack, or a day. Without any, ask for the answer itself.',
);

const readingNamed = (id: string) =>
  AUTHORITIES.flatMap(({ readings }) => readings).find((one) => one.id === id);

const readingWords = (assuming: AdoptedReadings): readonly string[] =>
  Object.entries(assuming).map(([reading, chosen]) => {
    const found = readingNamed(reading);
    const words = found?.alternatives.find(({ id }) => id === chosen)?.words ?? chosen;
    return `Adopted on the question "${found?.question ?? reading}": ${words}`;
  });

const packWords = (id: string): string => {
  const pack = findAuthority(id);
  return `${pack?.citation ?? id} were law; it is ${pack?.standing ?? 'not on record'}.`;
};

const dayWords = ({ on }: AskEligibility): readonly string[] =>
  on === undefined ? [] : [`It were ${dayInWords(on)}.`];

function readingFaults(assuming: AdoptedReadings): readonly Fault[] {
  return Object.entries(assuming).flatMap(([reading, chosen]): readonly Fault[] => {
    const alternatives = readingNamed(reading)?.alternatives.map(({ id }) => id) ?? [];
    if (alternatives.includes(chosen)) return [];
    const expected =
      alternatives.length === 0
        ? 'a contested question of the law (GET /api/readings)'
        : `one of ${alternatives.join(', ')}`;
    return [{ where: `assuming.${excerpt(reading)}`, found: excerpt(chosen), expected }];
  });
}

const isPack = (authority: Authority | undefined): boolean =>
  authority !== undefined && authority.standing !== 'law';

const packFaults = (id: string): readonly Fault[] =>
  isPack(findAuthority(id))
    ? []
    : [
        {
          where: 'packs',
          found: excerpt(id),
          expected: AUTHORITIES.filter(isPack)
            .map((one) => one.id)
            .join(', '),
        },
      ];
