import type { Request } from 'express';
import type { FileSelection, Outcome, SubmissionSource, SubmitRequest } from '#casework';
import { done, refused, SUBMISSION_LIMITS } from '#casework';
import { readBytes } from '../kernel/read-bytes.ts';
import type { SelectionFields, SubmitRequestFields } from './request.dto.ts';

/** What a file may be sent as. The format itself is told by content. */
export const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

/** What was sent: the rows of a JSON body, or the bytes of a file, read to their end and never beyond the limit. */
export async function readSource(
  request: Request,
  { rows, filename }: SelectionFields,
): Promise<Outcome<SubmissionSource>> {
  if (rows !== undefined) return done({ kind: 'rows', rows });
  if (request.is('application/json')) return NO_ROWS;
  if (!request.is(FILE_TYPES)) return NO_FILE;
  const bytes = await readBytes(request, SUBMISSION_LIMITS.maxBytes);
  return bytes.ok ? done({ kind: 'file', bytes: bytes.value, filename: filename ?? null }) : bytes;
}

const NO_ROWS = refused('invalid', 'request.no-rows', 'A JSON body needs "rows"; or send the file itself.', {
  faults: [{ where: 'rows', found: 'nothing', expected: 'a list of rows in the columns of the template' }],
});

const NO_FILE = refused('invalid', 'request.no-file', 'The body is no file of a type that is taken here.', {
  faults: [
    {
      where: 'Content-Type',
      found: 'another type',
      expected: `application/json, or one of: ${FILE_TYPES.join(', ')}`,
    },
  ],
});

/** Which part of the file is meant. */
export function selectionOf(fields: SelectionFields): FileSelection {
  const { country, report, fiscalYear, fromRow, toRow } = fields;
  return {
    country: country?.toUpperCase() ?? null,
    report: report ?? null,
    fiscalYear: fiscalYear ?? null,
    fromRow: fromRow ?? null,
    toRow: toRow ?? null,
  };
}

const BLANK = { postId: '', programme: '', instrumentId: '', authority: '', event: '', needBy: '' };
const NONE = { place: null, startsOn: null, endsOn: null };

/** The submission as the use case takes it; what is missing stays blank and is refused there, by name. */
export function submissionOf(fields: SubmitRequestFields, source: SubmissionSource): SubmitRequest {
  const { rows: _rows, filename: _filename, country: _country, ...given } = fields;
  const { report: _report, fiscalYear: _year, fromRow: _from, toRow: _to, ...header } = given;
  const filled = { ...BLANK, ...NONE, ...header };
  return { ...filled, title: filled.title ?? filled.event, source, selection: selectionOf(fields) };
}
