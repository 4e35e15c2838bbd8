import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bannerOf } from './marks.ts';
import type { Paper } from './paper.ts';
import { renderHtml } from './render-html.ts';

const paper = (said = 'Words'): Paper => ({
  title: said,
  subtitle: said,
  banner: 'SECRET',
  sections: [
    { heading: said, blocks: [{ kind: 'text', text: said, portion: 'secret' }] },
    {
      heading: 'A table',
      blocks: [
        {
          kind: 'table',
          caption: said,
          head: ['Name', 'Since'],
          rows: [[said, '2031-01-01']],
          none: 'None.',
        },
        { kind: 'facts', rows: [[said, said]] },
      ],
    },
  ],
  stamp: {
    checkpoint: { origin: 'log.example/1', size: 7, rootHash: 'AAAA' },
    chain: 'case:1',
    head: { sequence: 3, hash: 'abcd', entryId: 'e-3' },
  },
  printedAt: '2031-03-02T09:00:00.000Z',
  filename: 'paper',
});

describe('a paper as HTML', () => {
  test('has a language, landmarks, headings in order, scopes and captions, and the ledger’s checkpoint', () => {
    const html = renderHtml(paper());
    for (const piece of [
      '<html lang="en">',
      '<title>Words</title>',
      '<main>',
      '<header>',
      '<footer>',
      '<caption>Words</caption>',
      '<th scope="col">Since</th>',
      '<th scope="row" dir="auto">Words</th>',
      '(S) Words',
      'log.example/1',
      'e-3',
      '@media print',
    ])
      expect(html).toContain(piece);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/class="banner"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|<img|https?:/);
  });

  test('shows a text as it is, whatever it holds', () => {
    const tags = (html: string) => html.replaceAll(/>[^<]*</g, '><').replaceAll(/<style>.*<\/style>/g, '');
    const empty = tags(renderHtml(paper('')));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (said) => tags(renderHtml(paper(said))) === empty));
    expect(renderHtml(paper('<script>alert(1)</script>'))).not.toContain('<script>');
  });
});

describe('the banner', () => {
  test('is the highest mark of the portions, and says where one has none', () => {
    expect(bannerOf(['unclassified', 'secret', 'controlled'])).toBe('SECRET');
    expect(bannerOf(['unclassified', 'unmarked'])).toBe('NOT FULLY MARKED – CONTAINS UNCLASSIFIED');
    expect(bannerOf(['top-secret'])).toBe('TOP SECRET');
    expect(bannerOf(['unmarked'])).toBe('NOT MARKED');
    expect(bannerOf([])).toBe('NOT MARKED');
  });
});
