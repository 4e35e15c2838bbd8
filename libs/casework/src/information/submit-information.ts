import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import type { Information, Receipt, ReceiptStatus } from './information.ts';
import { hashOfCode, readReceiptCode, receiptCode } from './receipt-code.ts';

export interface SubmitInformation {
  /** ISO 3166 alpha-2, where known. */
  readonly country?: string | undefined;
  /** Who it comes from, in the sender's words. */
  readonly source: string;
  readonly body: string;
  /** The unit, where the sender knows it, in their words. */
  readonly unitText?: string | undefined;
}

/**
 * Takes information from anyone with an account, those outside the Government among them (22 U.S.C. 2378d(d)(2)), and
 * gives a receipt. Nothing sent is dropped: the unit may be unknown, and the country too.
 */
export const submitInformation = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('information.submit', async (actor, ask: SubmitInformation): Promise<Outcome<Receipt>> => {
    const faults = faultsOf(ask);
    if (faults.length > 0)
      return refused('invalid', 'information.invalid', 'The information cannot be taken like this.', {
        faults,
      });
    return unitOfWork.run(actor, async ({ information, ledger }) => {
      const code = receiptCode(ids.next());
      const received: Information = {
        id: ids.next(),
        receiptHash: hashOfCode(code),
        country: ask.country ?? null,
        source: ask.source.trim(),
        body: ask.body,
        unitText: ask.unitText ?? null,
        receivedAt: information.at,
        receivedFrom: actor.accountId,
        evaluatedAt: null,
      };
      await information.add(received);
      const { receiptHash: _onlyTheSenders, ...said } = received;
      await ledger.append({
        chain: `information:${received.id}`,
        act: 'information.received',
        data: { ...said },
      });
      return done(toReceipt({ receiptCode: code, receivedAt: received.receivedAt, status: 'received' }));
    });
  });

function faultsOf({ country, source, body, unitText }: SubmitInformation): readonly Fault[] {
  const faults = [
    textFault('source', source, 1_000),
    textFault('body', body, 100_000),
    unitText === undefined ? undefined : textFault('unitText', unitText, 1_000),
    country === undefined || /^[A-Z]{2}$/.test(country)
      ? undefined
      : {
          where: 'country',
          found: excerpt(country),
          expected: 'an ISO 3166 alpha-2 code, or nothing',
        },
  ];
  return faults.filter((fault) => fault !== undefined);
}

const WORDS: Readonly<Record<ReceiptStatus, string>> = {
  received: 'It has arrived and is kept. Nobody has read it for its events yet.',
  evaluated: 'It has been read, and the events in it are recorded.',
  'in-review': 'It has been read, and an event in it is part of a case.',
};

/** A receipt with its status in words. */
export function toReceipt({ receiptCode: code, receivedAt, status }: Omit<Receipt, 'words'>): Receipt {
  return { receiptCode: code, receivedAt, status, words: WORDS[status] };
}

/** How information stands, for whoever holds its code. It tells neither the case nor what comes of it. */
export const readReceipt = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.submit',
    async (_actor, { code }: { readonly code: string }): Promise<Outcome<Receipt>> => {
      const read = readReceiptCode(code);
      const found = read === undefined ? undefined : await views.information.receipt(hashOfCode(read));
      return found === undefined || read === undefined
        ? notFound('receipt', code.slice(0, 40).toWellFormed())
        : done(toReceipt({ ...found, receiptCode: read }));
    },
  );
