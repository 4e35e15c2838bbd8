import { describe, expect, test } from '@jest/globals';
import { readUnitName } from '../read-unit-name.ts';
import { scoreUnits } from '../score-units.ts';
import { LANGUAGES } from './languages.ts';

interface Examples {
  readonly examples: Readonly<Record<string, string>>;
}

/** What a name says, in no order: the same in every language. */
const saidBy = (text: string): readonly string[] =>
  readUnitName(text)
    .parts.filter(({ value }) => value !== '')
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort();

describe.each(Object.keys(LANGUAGES))('the examples of %s', (language) => {
  test('read as their English names do, and match them', async () => {
    const { examples } = (await import(`./${language}/examples.ts`)) as Examples;
    expect(Object.keys(examples).length).toBeGreaterThanOrEqual(2);
    for (const [text, english] of Object.entries(examples)) {
      expect([text, saidBy(text)]).toEqual([text, saidBy(english)]);
      expect(scoreUnits(readUnitName(text), readUnitName(english))).toMatchObject({
        score: 1,
        zone: 'match',
      });
    }
  });
});
