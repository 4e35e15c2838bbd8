import type { Refusal } from '#casework';
import { refused } from '#casework';
import { explainConnectionError } from '#postgres';

/** SQLSTATE (PostgreSQL 18 documentation, appendix A): another act holds the row, or two wait for each other. */
const BUSY = new Set(['55P03', '40001', '40P01', '57014']);
/** The server is there and cannot write: read-only after a failover, its disk or memory full, failing at its disk. */
const UNFIT = /^(25006|53\d{3}|58030|55000|57P\d{2}|08\d{3})$/;

/** What a person is told when the database does not do its part: their request is not at fault, and they must look before they repeat it. */
const GONE = refused(
  'unavailable',
  'database.unavailable',
  'The database does not answer now. Try again in a moment; if you were changing something, look first whether it was done.',
).refusal;
const CROWDED = refused(
  'unavailable',
  'database.busy',
  'Too many are working on the same thing now, and nothing was changed. Try again in a moment.',
).refusal;

/** The refusal for an error of a database that is lost, stopping, full or crowded; undefined where the error is a defect of ours. */
export function unavailable(error: unknown): Refusal | undefined {
  const { code, message } = codeAndMessage(error);
  if (BUSY.has(code) || message.startsWith('timeout exceeded when trying to connect')) return CROWDED;
  if (UNFIT.test(code)) return GONE;
  const explained = explainConnectionError({ code, message }, '')?.code ?? '';
  return /unreachable|not-now|missing/.test(explained) ? GONE : undefined;
}

/** Node throws several errors at once where a host has several addresses. */
function codeAndMessage(error: unknown): { code: string; message: string } {
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = (one ?? {}) as { code?: unknown; message?: unknown };
  return { code: String(code ?? ''), message: String(message ?? '') };
}
