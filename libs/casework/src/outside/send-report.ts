import { canonicalText, sha256Hex } from '#ledger';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt, isDay, textFault } from '../kernel/text-fault.ts';
import type { Receipt } from '../information/information.ts';
import { hashOfCode, receiptCode } from '../information/receipt-code.ts';
import { toReceipt } from '../information/submit-information.ts';
import { admit } from './admit.ts';
import type { Happened, Pass } from './outside.ts';
import { OUTSIDE, REPORT_LIMITS } from './outside.ts';

/** A report, as somebody without an account writes it. Only what happened must be said. */
export interface SendReport {
  readonly what: string;
  readonly happened: Happened;
  readonly place?: string | undefined;
  readonly unitText?: string | undefined;
  /** ISO 3166 alpha-2. */
  readonly country?: string | undefined;
  readonly contact?: string | undefined;
  /** Stands for where it comes from, and leads back to no address. */
  readonly sender: string;
  readonly pass: Pass;
}

type Said = Omit<SendReport, 'sender' | 'pass'>;

/**
 * Takes a report from anyone, without an account (22 U.S.C. 2378d(d)(2)), and tells its code, once. The ledger keeps that
 * it arrived and a salted hash of all that it says, and none of its words: they may name who sent it.
 */
export const sendReport =
  ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  async ({ sender, pass, ...said }: SendReport): Promise<Outcome<Receipt>> => {
    const faults = faultsOf(said);
    if (faults.length > 0)
      return refused(
        'invalid',
        'report.invalid',
        'The report cannot be taken like this. Nothing was kept yet.',
        {
          faults,
        },
      );
    return unitOfWork.run(OUTSIDE, async ({ information, outside, ledger }) => {
      const admitted = await admit(outside, sender, pass);
      if (!admitted.ok) return admitted;
      const [id, code] = [ids.next(), receiptCode(ids.next())];
      await information.add({
        id,
        receiptHash: hashOfCode(code),
        country: said.country ?? null,
        source: OUTSIDE.name,
        body: said.what,
        unitText: said.unitText ?? null,
        receivedAt: information.at,
        receivedFrom: OUTSIDE.accountId,
        evaluatedAt: null,
      });
      const salt = sha256Hex([1, 2, 3, 4].map(() => ids.next()).join(' '));
      const digest = sha256Hex(`${salt}${canonicalText(valuesOf(said))}`);
      const { happened, place = null, contact = null } = said;
      await outside.addParticulars({ informationId: id, happened, place, contact, salt, digest });
      const data = { informationId: id, country: said.country ?? null, digest };
      await ledger.append({ chain: `information:${id}`, act: 'report.received', data });
      return done(toReceipt({ receiptCode: code, receivedAt: information.at, status: 'received' }));
    });
  };

const valuesOf = ({ what, happened, place, unitText, country, contact }: Said) => ({
  what,
  happened: { from: happened.from, to: happened.to },
  place: place ?? null,
  unitText: unitText ?? null,
  country: country ?? null,
  contact: contact ?? null,
});

function faultsOf({ what, happened, place, unitText, country, contact }: Said): readonly Fault[] {
  const faults = [
    textFault('what', what, REPORT_LIMITS.text),
    ...[
      ['place', place],
      ['unitText', unitText],
      ['contact', contact],
    ].map(([where, value]) => (value === undefined ? undefined : textFault(where ?? '', value, 1_000))),
    country === undefined || /^[A-Z]{2}$/.test(country)
      ? undefined
      : { where: 'country', found: excerpt(country), expected: 'a country of the list, or nothing' },
    ...dayFaults(happened),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function dayFaults({ from, to }: Happened): readonly Fault[] {
  const wrong = [
    ['from', from],
    ['to', to],
  ].flatMap(([where, day]) =>
    day === null || day === undefined || isDay(day)
      ? []
      : [{ where: where ?? '', found: excerpt(day), expected: 'a day, or nothing' }],
  );
  if (wrong.length > 0 || from === null || to === null || from <= to) return wrong;
  return [{ where: 'to', found: to, expected: `a day not before ${from}` }];
}
