import type { Facts, Instrument } from '#law';
import type { Transfer, TransferSheet } from './transfer.ts';

/** What the sheet does not say and reference data does: which group of purchasers the recipient belongs to on the day. */
export interface PurchaserGroup {
  /** `named-group`: those that 22 U.S.C. 2776 names together; `all-others`. */
  readonly group: 'named-group' | 'all-others';
  readonly source: string | null;
}

/**
 * The facts of a transfer as the laws ask for them. What nobody knows is null and stays undetermined. Of the recipient the
 * laws see whether it is a unit and in which group of purchasers it is; never which country.
 */
export function transferFacts(
  { unitId }: Pick<Transfer, 'unitId'>,
  sheet: TransferSheet,
  {
    instrument,
    purchaser,
  }: { readonly instrument: Pick<Instrument, 'id' | 'route'>; readonly purchaser: PurchaserGroup },
): Facts {
  const {
    majorEquipmentUsd,
    totalUsd,
    constructionUsd,
    firearmsUsd,
    useArea,
    crimeControl,
    sensitivityRaised,
  } = sheet;
  return {
    ...{
      majorEquipmentUsd,
      totalUsd,
      constructionUsd,
      firearmsUsd,
      useArea,
      crimeControl,
      sensitivityRaised,
    },
    instrument: instrument.id,
    route: instrument.route,
    purchaserGroup: purchaser.group,
    recipientIsUnit: unitId !== null,
    defensiveOnly: isDefensiveOnly(sheet),
    policeOrInternalSecurity: isForInternalSecurity(sheet),
  };
}

function isDefensiveOnly({ items }: TransferSheet): boolean | null {
  if (items.some(({ itemClass }) => itemClass === 'other')) return false;
  const isKnown = items.length > 0 && items.every(({ itemClass }) => itemClass === 'purely-defensive');
  return isKnown ? true : null;
}

const isForInternalSecurity = ({ receivingForce }: TransferSheet): boolean | null =>
  receivingForce === 'undetermined'
    ? null
    : ['police', 'intelligence', 'internal-security'].includes(receivingForce);

/** What an amendment raised, for whoever must ask whether it has to be notified again (22 U.S.C. 2776(b)(5)). */
export function whatRose(before: TransferSheet, after: TransferSheet): readonly string[] {
  const amounts = ['majorEquipmentUsd', 'totalUsd', 'constructionUsd', 'firearmsUsd'] as const;
  const risen = amounts.filter((name) => (after[name] ?? 0) > (before[name] ?? 0));
  const sensitive = after.sensitivityRaised === true && before.sensitivityRaised !== true;
  return sensitive ? [...risen, 'sensitivity'] : risen;
}
