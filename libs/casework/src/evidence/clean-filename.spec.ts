import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanFilename } from './clean-filename.ts';

describe('a file name', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\photo 1.jpg', 'photo 1.jpg'],
    ['/', 'unnamed'],
    ['', 'unnamed'],
    ['..', 'unnamed'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie_ x.txt'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a"; filename="b.html', 'a_; filename=_b.html'],
    ['<script>alert(1)</script>', 'script_'],
    ['cafe\u0301.txt', 'café.txt'],
    ['تقرير.pdf', 'تقرير.pdf'],
    ['a\uD800b.txt', 'a\uFFFDb.txt'],
    ['x.txt. . .', 'x.txt'],
  ])('%j is kept as %j', (claimed, kept) => {
    expect(cleanFilename(claimed)).toBe(kept);
  });

  test('a long name keeps its ending', () => {
    const kept = cleanFilename(`${'é'.repeat(5_000)}.pdf`);
    expect([...kept]).toHaveLength(200);
    expect(kept).toMatch(/é\.pdf$/);
  });

  test('whatever was claimed, the name is short, not empty, and holds no path and no control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const kept = cleanFilename(claimed);
        expect([...kept].length).toBeGreaterThan(0);
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});
