import { escapeMarkup as text } from './escape-markup.ts';
import { stampRows } from './ledger-stamp.ts';
import { portionMark } from './marks.ts';
import type { Paper, PaperBlock, PaperSection } from './paper.ts';

const STYLE = `
  :root { color-scheme: light; }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #111; background: #fff; }
  .banner { font-weight: 700; text-align: center; letter-spacing: .05em; }
  h1 { line-height: 1.2; } h2 { margin-top: 2rem; }
  p { white-space: pre-line; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: start; font-weight: 600; }
  th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  @media print {
    @page { margin: 2.2cm 2cm; }
    body { max-width: none; margin: 0; font-size: 11pt; }
    h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
    .banner { position: fixed; inset-inline: 0; background: #fff; }
    header .banner { top: -1.4cm; } footer .banner { bottom: -1.4cm; }
  }`;

/**
 * A paper as one HTML file that needs nothing else: headings in order, landmarks, tables with their captions and scopes, a
 * style for print, no script. Every text is its own direction: a name in a script that runs right to left stays whole.
 */
export function renderHtml(paper: Paper): string {
  const { title, subtitle, banner, sections, stamp, printedAt } = paper;
  const mark = `<p class="banner">${text(banner)}</p>`;
  const ledger: PaperSection = {
    heading: 'Ledger',
    blocks: [{ kind: 'facts', rows: [...stampRows(stamp), ['Printed', printedAt]] }],
  };
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    `<header>${mark}<h1 dir="auto">${text(title)}</h1><p dir="auto">${text(subtitle)}</p></header>`,
    `<main>${sections.map(section).join('\n')}</main>`,
    `<footer>${section(ledger, sections.length)}${mark}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section({ heading, blocks }: PaperSection, index: number): string {
  const id = `section-${index}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}" dir="auto">${text(heading)}</h2>${blocks.map(block).join('\n')}</section>`;
}

function block(one: PaperBlock): string {
  if (one.kind === 'facts') {
    const rows = one.rows.map(
      ([name, value]) => `<tr><th scope="row">${text(name)}</th><td dir="auto">${text(value)}</td></tr>`,
    );
    return `<table><tbody>${rows.join('')}</tbody></table>`;
  }
  if (one.kind === 'table') return table(one);
  const mark = one.portion === undefined ? '' : `${text(portionMark(one.portion))} `;
  return `<p dir="auto">${mark}${text(one.text)}</p>`;
}

function table({ caption, head, rows, none }: Extract<PaperBlock, { kind: 'table' }>): string {
  if (rows.length === 0) return `<p>${text(none)}</p>`;
  const heads = head.map((name) => `<th scope="col">${text(name)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td dir="auto">${text(cell)}</td>`).join('');
    return `<tr><th scope="row" dir="auto">${text(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${text(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
