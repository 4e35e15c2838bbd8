import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { hashOfCode, readReceiptCode } from '../information/receipt-code.ts';
import { toReceipt } from '../information/submit-information.ts';
import { NO_REPORT } from './add-to-report.ts';
import { hourBefore } from './admit.ts';
import type { FollowedReport } from './outside.ts';
import { priceOfEntry } from './price-of-entry.ts';

/** How a report stands, for whoever holds its code: how far it has come, how much of it arrived, and nothing that was said. */
export const followReport =
  ({ views }: Pick<Ports, 'views'>) =>
  async ({ code }: { readonly code: string }): Promise<Outcome<FollowedReport>> => {
    const read = readReceiptCode(code);
    if (read === undefined) return NO_REPORT;
    const hash = hashOfCode(read);
    const [receipt, counts] = await Promise.all([
      views.information.receipt(hash),
      views.outside.counts(hash),
    ]);
    if (receipt === undefined || counts === undefined) return NO_REPORT;
    const { receiptCode: _theirs, ...told } = toReceipt({ ...receipt, receiptCode: read });
    return done({ ...told, ...counts });
  };

/** How hard the puzzle must be that is given to somebody now. */
export const askPrice =
  ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  async ({ sender }: { readonly sender: string }): Promise<Outcome<number>> =>
    done(priceOfEntry(await views.outside.arrivals(sender, hourBefore(clock.now()))));
