import type PDFDocument from 'pdfkit';
import type { Paper, PaperBlock, PaperPrinter, PaperSection } from '#casework';
import { portionMark, stampRows } from '#casework';
import type { Setting } from './pdf-page.ts';
import { openPages, setCentred, setText } from './pdf-page.ts';

/**
 * Papers as tagged PDF: a title, a language, headings, tables row by row for a screen reader, the banner and the number on
 * every page. Set in DejaVu Sans, which has Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters among
 * others and no Chinese, Japanese, Korean or Indic ones; a sign that it does not have is written as its number.
 */
export const pdfPrinter: PaperPrinter = {
  pdf: (paper) =>
    new Promise((resolve, reject) => {
      const document = openPages(paper.title, paper.printedAt);
      const chunks: Uint8Array[] = [];
      document.on('data', (chunk) => chunks.push(chunk));
      document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      document.on('error', reject);
      write(document, paper);
      document.end();
    }),
};

const TITLE: Setting = { size: 18, bold: true, as: 'H1' };
const SUBTITLE: Setting = { size: 11, as: 'P', before: 4 };
const HEADING: Setting = { size: 12, bold: true, as: 'H2', before: 14 };
const TEXT: Setting = { size: 10, as: 'P', before: 4 };
const NAME: Setting = { size: 10, bold: true, as: 'TH', before: 6 };
const VALUE: Setting = { size: 10, as: 'TD' };
const CAPTION: Setting = { size: 10, bold: true, as: 'Caption', before: 4 };

function write(document: PDFDocument, paper: Paper): void {
  const whole = document.struct('Document');
  document.addStructure(whole);
  const put = (said: string, setting: Setting) => whole.add(leaf(document, said, setting));
  put(paper.title, TITLE);
  put(paper.subtitle, SUBTITLE);
  const rows = [...stampRows(paper.stamp), ['Printed', paper.printedAt] as const];
  const ledger: PaperSection = { heading: 'Ledger', blocks: [{ kind: 'facts', rows }] };
  for (const { heading, blocks } of [...paper.sections, ledger]) {
    put(heading, HEADING);
    for (const one of blocks) whole.add(block(document, one));
  }
  whole.end();
  bannerOnEachPage(document, paper.banner);
}

const leaf = (document: PDFDocument, said: string, setting: Setting) =>
  document.struct(setting.as, {}, setText(document, said, setting));

function block(document: PDFDocument, one: PaperBlock) {
  if (one.kind === 'text') {
    const mark = one.portion === undefined ? '' : `${portionMark(one.portion)} `;
    return leaf(document, `${mark}${one.text}`, TEXT);
  }
  if (one.kind === 'facts')
    return tableOf(
      document,
      one.rows.map((row) => [...row]),
    );
  if (one.rows.length === 0) return leaf(document, one.none, TEXT);
  const named = one.rows.map(([first = '', ...others]) => [
    first,
    ...others.map((cell, index) => `${one.head[index + 1] ?? ''}: ${cell}`),
  ]);
  return tableOf(document, named, one.caption);
}

function tableOf(document: PDFDocument, rows: readonly (readonly string[])[], caption?: string) {
  const table = document.struct('Table');
  if (caption !== undefined) table.add(leaf(document, caption, CAPTION));
  for (const [first = '', ...others] of rows) {
    const row = document.struct('TR');
    row.add(leaf(document, first, NAME));
    for (const cell of others) row.add(leaf(document, cell, VALUE));
    row.end();
    table.add(row);
  }
  table.end();
  return table;
}

/** Marked as no part of the text, so that a screen reader does not read it on every page. */
function bannerOnEachPage(document: PDFDocument, banner: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const { height } = document.page;
    document.markContent('Artifact', { type: 'Pagination' });
    setCentred(document, banner, 30);
    setCentred(document, `${banner} – page ${index + 1} of ${count}`, height - 44);
    document.endMarkedContent();
  }
}
