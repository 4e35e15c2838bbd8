import { describe, expect, test } from '@jest/globals';
import type { Choice, ChosenNomination } from './chosen-nominations.ts';
import { askedOf, chosenFrom, newest, withRows } from './chosen-nominations.ts';
import type { Nomination } from './use-nominations.ts';

const chosen = (row: number, more: Partial<ChosenNomination> = {}): ChosenNomination => ({
  ...{ nominationId: `n${row}`, revision: 2, row, unitText: `Unit ${row}`, namesPerson: false },
  ...more,
});
const shown = (row: number, revision: number, person: object | null = null) =>
  ({ id: `n${row}`, revision, row, unitText: `Unit ${row}`, person }) as unknown as Nomination;
const choiceOf = (...some: ChosenNomination[]): Choice =>
  new Map(some.map((one) => [one.nominationId, one] as const));

describe('a choice', () => {
  test('has rows that were never read, in the order of the file, each as it was read last', () => {
    const choice = choiceOf(chosen(900), chosen(3), chosen(2, { revision: 5 }));
    expect(newest(choice, [shown(2, 4), shown(3, 7)])).toEqual([
      chosen(2, { revision: 5 }),
      chosen(3, { revision: 7 }),
      chosen(900),
    ]);
  });

  test('takes rows in and out by themselves', () => {
    const choice = choiceOf(chosen(900));
    const more = withRows(choice, [shown(2, 1, {}), shown(3, 1)], true);
    expect([...more.keys()]).toEqual(['n900', 'n2', 'n3']);
    expect(more.get('n2')).toEqual(chosenFrom(shown(2, 1, {})));
    expect([...withRows(more, [shown(2, 1), shown(3, 1)], false).keys()]).toEqual(['n900']);
  });

  test('is asked about the person only where the row names one', () => {
    const some = [chosen(2), chosen(3, { namesPerson: true })];
    const asked = (about: 'whole-row' | 'unit' | 'person') =>
      askedOf(some, { result: 'approved', about, suspension: 'policy-hold' }).map(
        ({ appliesTo }) => appliesTo,
      );
    expect([asked('whole-row'), asked('unit')]).toEqual([
      ['unit', 'both'],
      ['unit', 'unit'],
    ]);
    expect(
      askedOf(some, { result: 'approved', about: 'unit', suspension: 'policy-hold' })[0],
    ).not.toHaveProperty('suspension');
  });
});
