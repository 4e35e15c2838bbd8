import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { visualRuns } from './visual-runs.ts';

const MARGIN = 64;
const LEADING = 1.35;

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  /** The PDF structure that holds it: `H1`, `P`, `TH`. */
  readonly as: string;
  readonly before?: number;
}

const require = createRequire(import.meta.url);
const fonts = path.join(path.dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** An A4 document that is tagged, with its title and language, and the two fonts that every text is set in. */
export function openPages(title: string, printedAt: string): PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-US',
    info: { Title: title, Creator: 'Plumbline', CreationDate: new Date(printedAt) },
  });
  document.registerFont('regular', path.join(fonts, 'DejaVuSans.ttf'));
  document.registerFont('bold', path.join(fonts, 'DejaVuSans-Bold.ttf'));
  return document.font('regular');
}

/** Sets a text in lines of its own, on as many pages as it takes. */
export function setText(document: PDFDocument, said: string, setting: Setting): () => void {
  return () => {
    document.font(setting.bold ? 'bold' : 'regular').fontSize(setting.size);
    document.y += setting.before ?? 0;
    const width = document.page.width - 2 * MARGIN;
    const text = shown(document, said);
    for (const paragraph of text.split('\n'))
      for (const line of linesOf(document, paragraph, width)) setLine(document, line, width);
  };
}

/** A line above or below the text of a page, in its middle. */
export function setCentred(document: PDFDocument, said: string, y: number): void {
  document.font('bold').fontSize(9);
  const x = (document.page.width - document.widthOfString(said)) / 2;
  document.text(said, x, y, { lineBreak: false });
}

/** A sign that the fonts do not have is written as its number, so that nothing is lost unseen. */
function shown(document: PDFDocument, said: string): string {
  const known = (sign: string) => document._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  const clean = said.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return [...clean]
    .filter((sign) => sign === '\n' || !/\p{Cc}/u.test(sign))
    .map((sign) => (sign === '\n' || known(sign) ? sign : `⟨${numberOf(sign)}⟩`))
    .join('');
}

const numberOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function linesOf(document: PDFDocument, paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<= )/)) {
    for (const piece of fitting(document, word, width)) {
      if (line !== '' && document.widthOfString(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A word that is wider than a line is cut where the line ends. */
function fitting(document: PDFDocument, word: string, width: number): readonly string[] {
  if (document.widthOfString(word.trimEnd()) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && document.widthOfString(piece + sign) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

function setLine(document: PDFDocument, line: string, width: number): void {
  const height = document.currentLineHeight() * LEADING;
  if (document.y + height > document.page.height - MARGIN) document.addPage();
  const { y } = document;
  const { runs, fromRight } = visualRuns(line);
  const widths = runs.map(({ text }) => document.widthOfString(text));
  const whole = widths.reduce((sum, one) => sum + one, 0);
  let x = fromRight ? MARGIN + width - whole : MARGIN;
  for (const [index, { text }] of runs.entries()) {
    document.text(text, x, y, { lineBreak: false });
    x += widths[index] ?? 0;
  }
  document.y = y + height;
}
