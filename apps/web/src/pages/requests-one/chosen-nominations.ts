import type { Schema } from '../../data/client.ts';
import type { Saying } from './saying.ts';
import { appliesTo } from './result-words.ts';
import type { Nomination } from './use-nominations.ts';

/** A nomination that is chosen to be signed, whether or not its row was read. */
export type ChosenNomination = Schema<'ApprovableNomination'>;

/** What is chosen, by nomination. */
export type Choice = ReadonlyMap<string, ChosenNomination>;

/** What signing asks for, of a row of the table. */
export const chosenFrom = ({ id, revision, row, unitText, person }: Nomination): ChosenNomination => ({
  nominationId: id,
  revision,
  row,
  unitText,
  namesPerson: person !== null,
});

/** What is chosen, in the file's order, each as it was read last: in the table, or when it was chosen. */
export function newest(choice: Choice, shown: readonly Nomination[]): readonly ChosenNomination[] {
  const read = new Map(shown.map((one) => [one.id, one] as const));
  return [...choice.values()]
    .map((one) => {
      const now = read.get(one.nominationId);
      return now !== undefined && now.revision > one.revision ? chosenFrom(now) : one;
    })
    .toSorted((one, other) => one.row - other.row);
}

/** The choice with these rows, or without them. */
export function withRows(choice: Choice, rows: readonly Nomination[], isChosen: boolean): Choice {
  const next = new Map(choice);
  for (const row of rows) {
    if (isChosen) next.set(row.id, chosenFrom(row));
    else next.delete(row.id);
  }
  return next;
}

/** What would be signed of each, as the review asks it. */
export const askedOf = (
  some: readonly ChosenNomination[],
  { result, about, suspension }: Pick<Saying, 'result' | 'about' | 'suspension'>,
) =>
  some.map(({ nominationId, revision, namesPerson }) => ({
    nominationId,
    revision,
    result,
    appliesTo: appliesTo(about, namesPerson),
    ...(result === 'suspended' && suspension && { suspension }),
  }));
