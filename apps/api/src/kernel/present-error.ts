import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import type { Refusal, RefusalKind } from '#casework';
import { refused } from '#casework';
import { RefusalException, STATUS_OF } from './refusal.ts';
import { unavailable } from './unavailable.ts';

/** What an error becomes on the wire. `defect` where it is ours, so that it belongs in the log. */
export interface Presented {
  readonly status: number;
  readonly refusal: Refusal;
  readonly defect?: true;
}

/** Every error as a refusal in our own words: never a stack, a statement, or the words of a library. */
export function presentError(error: unknown, request: Request): Presented {
  if (error instanceof RefusalException) return presented(error.refusal);
  const cause: unknown = error instanceof HttpException ? error.cause : error;
  if (isParserError(cause)) return presentParser(cause);
  if (error instanceof HttpException) return presentHttp(error, request);
  if (isUnstorable(error)) return presented(UNSTORABLE);
  const lost = unavailable(error);
  return lost ? presented(lost) : { ...presented(BROKEN), defect: true };
}

const presented = (refusal: Refusal): Presented => ({ status: STATUS_OF[refusal.kind], refusal });

const BROKEN: Refusal = refused(
  'failed',
  'server.failed',
  'Something failed on our side, and the log has it. If you were changing something, look first whether it was done; then report it with the number of this request.',
).refusal;

/** SQLSTATE 22021 and 22P05: text that no database in UTF-8 can hold, in a place where no field was asked to look for it. */
const isUnstorable = (error: unknown): boolean =>
  ['22021', '22P05'].includes(String((error as { code?: unknown } | null)?.code));

const UNSTORABLE: Refusal = refused(
  'invalid',
  'request.unstorable',
  'The request holds a NUL character or a broken one, in the address or the body. Take it out.',
).refusal;

interface ParserError {
  readonly status: number;
  readonly type?: string;
}

const OF_THE_BODY = new Set([400, 413, 415]);

/** Express' body parser throws errors with a status and often a type; Nest hands some of them on as the cause of another. */
function isParserError(error: unknown): error is ParserError {
  if (!(error instanceof Error) || error instanceof URIError) return false;
  return !(error instanceof HttpException) && OF_THE_BODY.has((error as Partial<ParserError>).status ?? 0);
}

function presentParser({ status, type = '' }: ParserError): Presented {
  if (status === 413) return presented(TOO_LARGE);
  const words =
    UNREADABLE[type] ?? 'The body could not be read as JSON in UTF-8, plain or compressed with gzip.';
  return { status, refusal: refused('invalid', 'request.unreadable', words).refusal };
}

const TOO_LARGE: Refusal = refused(
  'too-large',
  'request.too-large',
  'The request is larger than this address accepts. Send it in parts.',
).refusal;

/** By the types of the body parser. */
const UNREADABLE: Readonly<Record<string, string>> = {
  'entity.parse.failed':
    'The body is no JSON: a quotation mark, a comma or a bracket is missing or too many.',
  'charset.unsupported': 'The body must be JSON in UTF-8; another character set was named.',
  'encoding.unsupported':
    'The body is compressed in a way that is not understood. Send it as it is, or with gzip.',
  'request.aborted': 'The request ended before its body was complete.',
  'request.size.invalid': 'The body is shorter or longer than its Content-Length says.',
};

const KIND_OF: Readonly<Record<number, RefusalKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
};

/** The frame's own refusals: an address that cannot be decoded, an identifier that is none, and what guards and filters throw. */
function presentHttp(error: HttpException, request: Request): Presented {
  const status = error.getStatus();
  const kind = KIND_OF[status] ?? 'invalid';
  if (status >= 500) return { ...presented(BROKEN), defect: true };
  if (/uuid/i.test(error.message)) return { status, refusal: badIdentifier(request) };
  if (error.cause instanceof URIError) return { status, refusal: BAD_ADDRESS };
  return { status, refusal: refused(kind, 'request.refused', error.message).refusal };
}

const BAD_ADDRESS: Refusal = refused(
  'invalid',
  'request.bad-address',
  'The address holds a percent sign that introduces no character. Write a percent sign itself as %25.',
).refusal;

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_SHOWN = 80;

function badIdentifier({ params }: Request): Refusal {
  const faults = Object.entries(params)
    .filter(([, value]) => !IDENTIFIER.test(String(value)))
    .map(([where, value]) => ({
      where,
      found: String(value).slice(0, LONGEST_SHOWN),
      expected: 'an identifier (UUID), as an answer of this API gave it',
    }));
  const words =
    'The address holds something that is no identifier. Copy identifiers whole from an answer of this API.';
  return refused('invalid', 'request.bad-identifier', words, { faults }).refusal;
}
