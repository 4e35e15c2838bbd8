import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { Outcome, Refusal, RefusalKind } from '#casework';
import { refused } from '#casework';

/** The one place where a refusal becomes an HTTP status. */
export const STATUS_OF = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  conflict: 409,
  blocked: 409,
  'too-large': 413,
  throttled: 429,
} as const satisfies Record<RefusalKind, number>;

export class RefusalException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The value of an outcome; a refusal leaves as its HTTP status with code, sentence, blocks and faults. */
export function answer<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new RefusalException(outcome.refusal);
}

/** Presents refusals; hides everything about an error that is a bug except a sentence and, in the log, the whole of it. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const { status, refusal } = this.present(error);
    if (refusal.kind === 'throttled') response.setHeader('Retry-After', '900');
    response.status(status).json({ refusal });
  }

  private present(error: unknown): { status: number; refusal: Refusal } {
    if (error instanceof RefusalException)
      return { status: STATUS_OF[error.refusal.kind], refusal: error.refusal };
    if (error instanceof HttpException) return presentHttp(error);
    if (isParserError(error)) return { status: error.status, refusal: UNREADABLE(error.status) };
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { status: 500, refusal: BROKEN };
  }
}

interface ParserError {
  readonly status: number;
  readonly type: string;
}

/** Express' body parser throws plain errors with a status. */
function isParserError(error: unknown): error is ParserError {
  const candidate = error as Partial<ParserError> | null;
  return (
    typeof candidate?.status === 'number' && candidate.status < 500 && typeof candidate.type === 'string'
  );
}

const UNREADABLE = (status: number): Refusal =>
  status === 413
    ? refused('too-large', 'request.too-large', 'The request is larger than this address accepts.').refusal
    : refused('invalid', 'request.unreadable', 'The body could not be read as JSON in UTF-8.').refusal;

const BROKEN: Refusal = refused(
  'conflict',
  'server.failed',
  'Something failed on our side and nothing was changed. It is in the log; try again, and report it if it stays.',
).refusal;

function presentHttp(error: HttpException): { status: number; refusal: Refusal } {
  const status = error.getStatus();
  const kind =
    status === 404
      ? 'not-found'
      : status === 401
        ? 'unauthenticated'
        : status === 403
          ? 'forbidden'
          : 'invalid';
  return { status, refusal: refused(kind, 'request.refused', error.message).refusal };
}
