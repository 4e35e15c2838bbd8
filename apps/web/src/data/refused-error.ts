import type { components } from './api.generated.d.ts';

/** An act that the API refused: a sentence, faults by field, blocks with what they come from and who can clear them. */
export type Refusal = components['schemas']['Refused']['refusal'];

/** Thrown where the API refused. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
    /** For a defect of Plumbline: the number under which its log has it. */
    readonly requestId?: string,
  ) {
    super(refusal.message);
    this.name = 'RefusedError';
  }
}

/** Thrown where the API was not reached. */
export class OfflineError extends Error {
  constructor() {
    super('Plumbline cannot be reached. What you wrote is kept; try again when the connection is back.');
    this.name = 'OfflineError';
  }
}

/** The fault of one field, in words, where the refusal names one. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof RefusedError)) return undefined;
  const fault = error.refusal.faults?.find(({ where }) => where === field || where.endsWith(`.${field}`));
  return fault && faultWords(fault);
}

type Fault = Pick<NonNullable<Refusal['faults']>[number], 'found' | 'expected'>;

/** A sentence of its own, where the whole act was looked at and not what stood in the field. */
const WHOLE = 'what was sent';

/** How the check of a single field speaks: its name in the API, which a reader does not know it by. */
const OF_FIELD = /^[a-z]\w* must /;
const EMPTY = ['nothing', '""'];

/** A fault as a sentence, with one full stop; of what was left empty, only that it has to be filled in. */
export function faultWords({ found, expected }: Fault): string {
  const asked = expected.replace(/\.+$/, '');
  if (OF_FIELD.test(asked))
    return EMPTY.includes(found)
      ? 'Fill this in.'
      : `Found: ${found}. ${asked.replace(OF_FIELD, 'It must ')}.`;
  return found === WHOLE ? `${asked}.` : `Found: ${found}. Expected: ${asked}.`;
}
