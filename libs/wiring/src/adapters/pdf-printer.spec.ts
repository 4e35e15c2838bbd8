import { describe, expect, test } from '@jest/globals';
import type { Paper } from '#casework';
import { pdfPrinter } from './pdf-printer.ts';
import { visualRuns } from './visual-runs.ts';

const paper = (texts: readonly string[]): Paper => ({
  title: 'An invented notice',
  subtitle: 'To: a committee',
  banner: 'NOT MARKED',
  sections: [
    { heading: 'Parts', blocks: texts.map((text) => ({ kind: 'text', text, portion: 'unmarked' })) },
    {
      heading: 'Table',
      blocks: [{ kind: 'table', caption: 'Units', head: ['Unit', 'Since'], rows: [['A', 'B']], none: '' }],
    },
  ],
  stamp: { checkpoint: null, chain: 'case:1', head: null },
  printedAt: '2031-03-02T09:00:00.000Z',
  filename: 'paper',
});

const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
const printed = async (...texts: string[]) =>
  Buffer.from(await pdfPrinter.pdf(paper(texts))).toString('latin1');

describe('a paper as PDF', () => {
  test('is tagged, with its language and title, headings and table cells', async () => {
    const pdf = await printed('Words');
    for (const piece of [
      '%PDF-1.7',
      '/Marked true',
      '/Lang (en-US)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /H2',
      '/S /TH',
      '/S /TD',
    ])
      expect(pdf).toContain(piece);
    expect(pagesOf(pdf)).toBe(1);
  });

  test('goes on over as many pages as it takes, and breaks a word that fits no line', async () => {
    expect(pagesOf(await printed('Many words. '.repeat(3_000)))).toBeGreaterThan(5);
    expect(pagesOf(await printed('x'.repeat(20_000)))).toBeGreaterThan(2);
  });

  test.each([
    ['Latin with marks', 'Brigáda Žižka, Đorđe'],
    ['Cyrillic', 'Приклад батальйон'],
    ['Arabic', 'كتيبة المثال الأولى (2)'],
    ['Hebrew between Latin', 'Unit גדוד לדוגמה 7 of Examplia'],
    ['a script that the font does not have', '示例营 உதாரணம்'],
    ['nothing', ''],
    ['controls and half characters', 'a\u0000b\u0007\ud800\r\nc\td'],
  ])('takes %s', async (_what, text) => {
    expect(pagesOf(await printed(text))).toBe(1);
  });
});

describe('a line in two directions', () => {
  test('is runs from left to right, each in the order in which it is read', () => {
    expect(visualRuns('Unit גדוד of 7')).toEqual({
      fromRight: false,
      runs: [
        { text: 'Unit ', rightToLeft: false },
        { text: 'גדוד', rightToLeft: true },
        { text: ' of 7', rightToLeft: false },
      ],
    });
    const { runs, fromRight } = visualRuns('גדוד 12 אב');
    expect([fromRight, runs.map(({ text }) => text)]).toEqual([true, [' אב', '12', 'גדוד ']]);
  });
});
