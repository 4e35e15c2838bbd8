import type { Holiday } from '#law';
import { federalHolidays } from '#law';
import type { AskedAt } from '#workflow';
import type { Views } from '../kernel/views.ts';

/** What a proceeding cannot know of itself: the readings of the law adopted by a moment, and the holidays around it. */
export async function knownAt(
  { answers }: Pick<Views, 'answers'>,
  at: string,
): Promise<Required<Pick<AskedAt, 'at' | 'adopted' | 'holidays'>>> {
  return { at, adopted: await answers.adopted(at.slice(0, 10), at), holidays: holidaysAround(at) };
}

/** The federal holidays of the years in which a clock that is read at a moment can have begun or can end. */
export function holidaysAround(at: string): readonly Holiday[] {
  const year = Number(at.slice(0, 4));
  return [year - 2, year - 1, year, year + 1].flatMap((one) => federalHolidays(one));
}
