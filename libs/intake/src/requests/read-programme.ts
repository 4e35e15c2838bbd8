import type { Programme } from './request-row.ts';

const REPORT_FORM = /^(.+?) - Fiscal Year (\d{4}) Department of (.+?)(?: Training)?$/u;

/** Takes the training report's programme text apart; a text of another form keeps its words and has no parts. */
export function readProgramme(text: string): Programme {
  const [, code, year, department] = REPORT_FORM.exec(text) ?? [];
  if (code === undefined) return { text, code: null, fiscalYear: null, department: null };
  return { text, code, fiscalYear: Number(year), department: department ?? null };
}
