import type { Field } from '../act.ts';
import { id, text } from '../fields.ts';

/** What every signed decision asks for. */
export const signing: readonly Field[] = [
  id('determinationId', 'The determination on record.'),
  id('signatureId', 'Your signature, given in your own session.'),
  text('reasons', 'The reasons you sign.'),
];
