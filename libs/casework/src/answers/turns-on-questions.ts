import type { Authority, Element, Exit } from '#law';
import type { Alternative, TurnsOn, Verdict } from './answer.ts';

/**
 * The contested readings that these questions turn on. To adopt one answers no question: somebody still has to find and to
 * sign. So under each alternative an answer stays what it is, `gives`, until that is done.
 */
export function turnsOnQuestions(
  { readings }: Pick<Authority, 'readings'>,
  questions: readonly Pick<Element, 'reading'>[],
  { adopted, gives }: { readonly adopted: Readonly<Record<string, string>>; readonly gives: Verdict },
): readonly TurnsOn[] {
  const named = new Set(questions.flatMap(({ reading }) => reading ?? []));
  return readings
    .filter(({ id }) => named.has(id))
    .map(({ id, alternatives }): TurnsOn => {
      const chosen = alternatives.find((one) => one.id === adopted[id])?.id;
      if (chosen !== undefined) return { reading: id, adopted: chosen };
      const told = alternatives.map(({ id: alternative, words, heldBy }) => ({
        id: alternative,
        words,
        heldBy,
        gives: AS_KIND[gives],
      }));
      return { reading: id, adopted: null, alternatives: told };
    });
}

const AS_KIND: Readonly<Record<Verdict, Alternative['gives']>> = {
  barred: 'barred',
  'not-determined': 'not-determined',
  eligible: 'not-barred',
};

/** The questions of the exits that can be taken from a state, and of the one by which it was entered. */
export const questionsOfExits = (
  { exits }: Pick<Authority, 'exits'>,
  { state, exit }: { readonly state: string; readonly exit: string | null },
): readonly Element[] =>
  exits.filter((one) => isFrom(one, state) || one.kind === exit).flatMap(({ conditions }) => conditions);

const isFrom = ({ from }: Exit, state: string): boolean => from.includes(state);
