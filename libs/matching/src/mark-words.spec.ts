import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markWords } from './mark-words.ts';

const said = (asked: string, known: string) => {
  const { asked: ours, known: theirs } = markWords(asked, known);
  const show = (pieces: typeof ours) =>
    pieces.flatMap(({ text, mark }) => (mark ? [`${text}: ${mark}`] : []));
  return [show(ours), show(theirs)];
};

describe('the words of two names, marked', () => {
  test('agree where they say the same in another form, and conflict where they say another number', () => {
    expect(said('18th Inf Bde', '19 Infantry Brigade')).toEqual([
      ['18th: conflicts', 'Inf: agrees', 'Bde: agrees'],
      ['19: conflicts', 'Infantry: agrees', 'Brigade: agrees'],
    ]);
  });

  test('are alone where the other name has nothing of the kind', () => {
    const [asked, known] = said('Examplia Patrol', '3rd Patrol');
    expect(asked).toContain('Patrol: agrees');
    expect(known).toContain('3rd: alone');
  });

  test('are found in another script as they are written there', () => {
    const [asked] = said('اللواء ١٩ مشاة', '19th Infantry Brigade');
    expect(asked).toEqual(['اللواء: agrees', '١٩: agrees', 'مشاة: agrees']);
  });

  test('are the whole text together, whatever it is', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('1 Bn (2 Bde)', 'Yonif 400/BR', 'CID'),
    );
    fc.assert(
      fc.property(texts, texts, (asked, known) => {
        const { asked: ours, known: theirs } = markWords(asked, known);
        expect(ours.map(({ text }) => text).join('')).toBe(asked);
        expect(theirs.map(({ text }) => text).join('')).toBe(known);
      }),
    );
  });
});
