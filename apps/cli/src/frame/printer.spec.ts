import { describe, expect, test } from '@jest/globals';
import { refused } from '#casework';
import { createPrinter } from './printer.ts';
import { showProgress } from './progress.ts';

function printed(json: boolean) {
  const streams = { out: '', err: '' };
  const printer = createPrinter(json, {
    out: (text) => (streams.out += text),
    err: (text) => (streams.err += text),
  });
  return { printer, streams };
}

const { refusal } = refused('blocked', 'determination.blocked', 'This cannot be signed yet.', {
  blocks: [{ words: 'F2 has no finding', cite: '22 U.S.C. 2378d(a)', clearedBy: 'analyst' }],
  faults: [{ where: 'row 7, date', found: '"soon"', expected: 'a date' }],
});

describe('the printer', () => {
  test('shows a refusal with everything that stands in the way, on standard error', () => {
    const { printer, streams } = printed(false);
    printer.refusal(refusal);
    expect(streams).toEqual({
      out: '',
      err: `Refused: This cannot be signed yet.
  – F2 has no finding (22 U.S.C. 2378d(a)) · analyst
  – row 7, date: found "soon", expected a date
  [determination.blocked]
`,
    });
  });

  test('with --json prints one document on standard output and keeps sentences apart', () => {
    const { printer, streams } = printed(true);
    printer.say('Working.');
    printer.refusal(refusal);
    expect(JSON.parse(streams.out)).toEqual({ refusal });
    expect(streams.err).toBe('Working.\n');
  });
});

describe('one of many results', () => {
  test.each([
    [false, 'words\n'],
    [true, '{"a":[1]}\n'],
  ])('is a line, with --json %j', (json, out) => {
    const { printer, streams } = printed(json);
    printer.line({ a: [1] }, 'words');
    expect(streams).toEqual({ out, err: '' });
  });
});

describe('progress', () => {
  function shown(isTTY: boolean, times: readonly number[]): string {
    let [now, text] = [0, ''];
    const progress = showProgress('Rows', { isTTY, write: (more) => (text += more) }, () => now);
    for (const time of times) {
      now = time;
      progress.update(time, 10_000);
    }
    progress.end();
    return text;
  }

  test('in a log is a line every five seconds, and nothing for short work', () => {
    expect(shown(false, [100, 4_000])).toBe('');
    expect(shown(false, [100, 5_000, 6_000])).toBe('Rows: 5,000 of 10,000 (50%)\n');
  });

  test('on a terminal is one line that is rewritten and then cleared', () => {
    expect(shown(true, [0, 50, 5_000])).toBe(
      '\r\u001b[2KRows: 0 of 10,000 (0%)\r\u001b[2KRows: 5,000 of 10,000 (50%)\r\u001b[2K',
    );
  });
});
