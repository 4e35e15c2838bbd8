import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Paper, PaperFormat, Printed } from './paper.ts';
import { renderHtml } from './render-html.ts';

/** A paper in the format that was asked for. */
export async function printPaper(
  { printer }: Pick<Ports, 'printer'>,
  paper: Paper,
  format: PaperFormat,
): Promise<Outcome<Printed>> {
  const filename = `${paper.filename}.${format}`;
  if (format === 'pdf')
    return done({ filename, mediaType: 'application/pdf', bytes: await printer.pdf(paper) });
  const bytes = new TextEncoder().encode(renderHtml(paper));
  return done({ filename, mediaType: 'text/html; charset=utf-8', bytes });
}
