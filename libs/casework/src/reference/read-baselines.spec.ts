import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBaselines } from './read-baselines.ts';

const file = path.resolve(import.meta.dirname, '../../../../seeds/reference/assistance-baselines.json');
const written = (): Record<string, unknown>[] => JSON.parse(readFileSync(file, 'utf8'));

describe('baselines of assistance', () => {
  test('give ten years of 3.3 and 0.5 billion dollars by the memorandum of 2016, with who reports them', () => {
    const [memorandum] = readBaselines(written());
    const years = (memorandum?.lines ?? []).map(({ usd }) => Object.entries(usd));
    expect(years.map((line) => [line.length, line[0], line.at(-1)])).toEqual([
      [10, ['2019', 3_300_000_000], ['2028', 3_300_000_000]],
      [10, ['2019', 500_000_000], ['2028', 500_000_000]],
    ]);
    expect(memorandum?.provenance).toMatchObject({ status: 'reported', checkedOn: expect.any(String) });
  });

  test('are refused where a line is no line, by name', () => {
    const [first] = written();
    const lines = [{ instrumentId: 'fmf', from: 2028, to: 2019, usdPerYear: 1 }];
    expect(() => readBaselines([{ ...first, lines }])).toThrow('baselines[0].lines[0]');
    expect(() => readBaselines([{ ...first, source: '' }])).toThrow('baselines[0].source');
    expect(() => readBaselines({})).toThrow('should be a list');
  });
});
