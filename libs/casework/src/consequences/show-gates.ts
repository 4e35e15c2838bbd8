import type { Authority, Duty } from '#law';
import { AUTHORITIES, dayInWords, isVerified } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { citeIn, recipientNames } from './duties.ts';
import type { GateRecord } from './gate-record.ts';
import { dayFaults, refuseFaults } from './read-asked.ts';

/** What must be on record before assistance whose recipients cannot be identified beforehand. */
export interface PlaceGate {
  readonly authorityId: string;
  readonly dutyId: string;
  readonly title: string;
  readonly cite: string;
  readonly verified: boolean;
  /** `not-yet`: the text gives the duty a first day, and the day asked about lies before it. */
  readonly standing: 'open' | 'closed' | 'not-yet';
  readonly words: string;
}

export interface AskedGates {
  readonly country: string;
  readonly on: string;
}

/** The gates for assistance to a place on a day, each open or closed with its reason. */
export const showGates = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'edition.read',
    async (actor, { country, on }: AskedGates): Promise<Outcome<readonly PlaceGate[]>> => {
      const allowed = permitted(actor, 'edition.read', country);
      if (!allowed.ok) return allowed;
      const wrong = refuseFaults('gates.invalid', dayFaults('on', on));
      if (wrong !== undefined) return wrong;
      return done(decideGates(await views.consequences.gates(country, on), on));
    },
  );

/** Every gate of every law in force, decided from what is on record. It does not know which place is asked about. */
export function decideGates(record: GateRecord, on: string): readonly PlaceGate[] {
  return AUTHORITIES.filter(({ standing }) => standing === 'law').flatMap((authority) =>
    authority.duties
      .filter(
        ({ timing, onlyNonTraceable }) =>
          timing.kind === 'gate' && timing.before === 'transfer' && onlyNonTraceable,
      )
      .map((duty) => gateOf(authority, duty, { record, on })),
  );
}

function gateOf(
  authority: Authority,
  duty: Duty,
  { record, on }: { readonly record: GateRecord; readonly on: string },
): PlaceGate {
  const { title, cite, effectiveFrom } = duty;
  const known = {
    authorityId: authority.id,
    dutyId: duty.id,
    title,
    cite: citeIn(authority, cite),
    verified: isVerified(duty.provenance),
  };
  if (effectiveFrom !== null && on < effectiveFrom)
    return {
      ...known,
      standing: 'not-yet',
      words: `The text asks for it from ${dayInWords(effectiveFrom)}.`,
    };
  const missing = duty.kind === 'agreement' ? noAgreement(record) : undelivered(authority, duty, record);
  return {
    ...known,
    standing: missing === null ? 'open' : 'closed',
    words: missing ?? metWords(duty, record),
  };
}

const noAgreement = ({ agreement }: GateRecord): string | null =>
  agreement === undefined ? 'No written agreement is in force on this day.' : null;

function undelivered(authority: Authority, { recipients }: Duty, { edition }: GateRecord): string | null {
  if (edition === undefined) return 'No edition of the list was issued by this day.';
  const reached = edition.deliveries.map(({ recipient }) => recipient);
  const missing = recipientNames(
    authority,
    recipients.filter((recipient) => !reached.includes(recipient)),
  );
  return missing.length === 0 ? null : `Edition ${edition.number} had not reached: ${missing.join('; ')}.`;
}

const metWords = ({ kind }: Duty, { agreement, edition }: GateRecord): string =>
  kind === 'agreement'
    ? `"${agreement?.title ?? ''}", in force since ${dayInWords(agreement?.inForceFrom ?? '')}.`
    : `Edition ${edition?.number ?? 0} was delivered.`;
