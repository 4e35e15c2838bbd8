import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexUnits } from './index-units.ts';
import { applyJudgements, judgedForm, keepJudgements, type Judgement } from './judgements.ts';

const units = [
  { id: 'u18', country: 'QM', names: ['18 Brigade'] },
  { id: 'u19', country: 'QM', names: ['19 Brigade'] },
  { id: 'lion', country: 'QM', names: ['Lion Guard'] },
];
const index = indexUnits(units);
const nameOf = (id: string): string | null => units.find((unit) => unit.id === id)?.names[0] ?? null;
const screen = (text: string, judgements: readonly Judgement[] = [], country = 'QM') =>
  applyJudgements(
    index.candidates(text, { country }),
    keepJudgements(judgements).verdictsOn({ text, country }),
    nameOf,
  );
const about = (
  queryText: string,
  unitId: string,
  verdict: Judgement['verdict'] = 'confirmed',
): Judgement => ({ queryText, country: 'QM', unitId, verdict });

describe('a judgement', () => {
  test('that confirms makes the text an alias of that unit, found by its name or not', () => {
    expect(screen('Vanished Mice', [about('Vanished Mice', 'lion')])[0]).toMatchObject({
      id: 'lion',
      name: 'Lion Guard',
      match: { score: 1, zone: 'match', reasons: [{ part: 'judgement', verdict: 'agrees' }] },
    });
  });

  test('that rejects is a veto of that unit only', () => {
    const after = screen('18 Brigade', [about('18 Brigade', 'u18', 'rejected')]);
    expect(after.find(({ id }) => id === 'u18')?.match).toMatchObject({ score: 0, zone: 'none' });
  });

  test('stands for the same words in other dress, and for no other words or country', () => {
    const judgement = about('The Óld GUARD', 'lion');
    expect(screen('the old-guard', [judgement])[0]?.match.score).toBe(1);
    expect(screen('the old guards', [judgement])).toEqual(screen('the old guards'));
    const [other] = screen('the old guard', [{ ...judgement, country: 'QN' }]);
    expect(other?.match.zone).not.toBe('match');
  });

  test('that is later replaces the earlier on the same text and unit', () => {
    const both = [about('18 Brigade', 'u18', 'rejected'), about('18 Brigade', 'u18')];
    expect(screen('18 Brigade', both)[0]).toMatchObject({ id: 'u18', match: { zone: 'match' } });
  });

  test('for two units leaves both to a person', () => {
    const found = screen('Twins', [about('Twins', 'u18'), about('Twins', 'u19')]);
    expect(found.map(({ id, match }) => [id, match.zone])).toEqual([
      ['u18', 'look'],
      ['u19', 'look'],
    ]);
  });

  test('about a unit that is gone is passed over', () => {
    expect(screen('18 Brigade', [about('18 Brigade', 'gone')])).toEqual(screen('18 Brigade'));
  });

  test('about a text of symbols alone is about nothing', () => {
    expect(judgedForm('¤ — §')).toBe('');
    expect(screen('???', [about('!!!', 'lion')])).toEqual([]);
  });

  test('never changes any other pair, whatever was judged', () => {
    const text = fc.constantFrom('18 Brigade', '19 Bde', 'Lion Guard', 'lion', '18th', 'Guard Brigade');
    const unitId = fc.constantFrom('u18', 'u19', 'lion', 'gone');
    const verdict = fc.constantFrom<Judgement['verdict']>('confirmed', 'rejected');
    const judgements = fc.array(
      fc.record({ queryText: text, country: fc.constantFrom('QM', 'QN'), unitId, verdict }),
    );
    fc.assert(
      fc.property(judgements, text, (made, query) => {
        const isJudged = (id: string): boolean =>
          made.some(
            (one) =>
              one.unitId === id && one.country === 'QM' && judgedForm(one.queryText) === judgedForm(query),
          );
        const others = (found: ReturnType<typeof screen>) =>
          new Map(found.filter(({ id }) => !isJudged(id)).map((one) => [one.id, one]));
        expect(others(screen(query, made))).toEqual(others(screen(query)));
      }),
    );
  });
});
