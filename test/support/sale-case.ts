import type { Actor } from '#casework';
import { openTransfer } from '#casework';
import type { TestCore } from './core.ts';
import { valueOf } from './core.ts';
import type { DrawnCase } from './drawn-case.ts';
import { drawnCase } from './drawn-case.ts';
import { sheetOf } from './transfer-sheet.ts';

const SALES = 'us-22usc2776';

/** Who brings a sale to the Congress. */
export interface SalePeople {
  readonly analyst: Actor;
  readonly counsel: Actor;
  readonly decider: Actor;
  readonly messenger: Actor;
  readonly vetter: Actor;
}

/** One of each, all for every country. */
export const salePeople = async (core: TestCore): Promise<SalePeople> => ({
  analyst: await core.person('analyst', { office: 'regional-bureau' }),
  counsel: await core.person('legal-adviser', { office: 'legal' }),
  decider: await core.person('deciding-official', { office: 'secretary-of-state' }),
  messenger: await core.person('legislative-affairs', { office: 'secretary-of-state' }),
  vetter: await core.person('post-vetter'),
});

/** A sale of $90 million of invented bombs, assessed and certified to the Congress; the notices of it are open. */
export async function certifiedSale(
  core: TestCore,
  { analyst, counsel, decider, messenger, vetter }: SalePeople,
  country: string,
): Promise<DrawnCase & { readonly transferId: string }> {
  const item = { name: 'Example bomb', category: 'IV', major: true, valueUsd: null } as const;
  const sheet = sheetOf({
    title: 'Example bombs',
    items: [{ ...item, quantity: 300, itemClass: 'other' }],
    majorEquipmentUsd: 90_000_000,
    totalUsd: 90_000_000,
    constructionUsd: 0,
    firearmsUsd: 0,
  });
  const ask = { instrumentId: 'fms-national-funds', country, sheet };
  const { id: transferId, caseId } = valueOf(await openTransfer(core.ports)(vetter, ask));
  const people = [analyst, counsel, decider, messenger, vetter];
  const sale = await drawnCase(core, analyst, people, { caseId, authorityId: SALES });
  const says = { newSalesTerritory: false, cooperativeProject: false };
  valueOf(await sale.act(analyst, 'sheet.checked', says));
  for (const elementId of ['N1', 'N2', 'N3'])
    valueOf(await sale.act(analyst, 'finding.recorded', { elementId, value: 'met', reasons: 'As shown.' }));
  valueOf(await sale.act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' }));
  valueOf(await sale.act(counsel, 'assessment.certified'));
  const signed = { number: '31-01', reasons: 'The purchaser defends its own airspace with them.' };
  valueOf(await sale.act(decider, 'sale-certification.submitted', signed));
  return { ...sale, transferId };
}
