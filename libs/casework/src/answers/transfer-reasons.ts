import type { Authority } from '#law';
import { dayInWords, evaluateUseConditions, isVerified, thresholdFor } from '#law';
import { meaningOf } from '#workflow';
import { statusesOn } from '../use-conditions/condition-store.ts';
import type { LawOfTheDay, Reason, TransferFact } from './answer.ts';
import type { DrawnReasons } from './drawn-reasons.ts';
import { initialGround } from './initial-ground.ts';
import { pinpoint, plainReason } from './under-authority.ts';
import { weighMeaning } from './weigh-meaning.ts';

/**
 * What a law about transfers says besides what its proceedings say: that it applies and none is open, that an amendment
 * raised what a signature rested on, and what its conditions of use come to.
 */
export function transferReasons(
  authority: Authority,
  law: LawOfTheDay,
  transfer: TransferFact,
): (found: DrawnReasons) => readonly Reason[] {
  const isOpen = transfer.drawn.some(({ authorityId }) => authorityId === authority.id);
  return (found) => [
    ...(isOpen ? outdated(authority, law, { transfer, found }) : notOpened(authority, law, transfer)),
    ...useReasons(authority, law, transfer),
  ];
}

/** No proceeding is open: below the law's table it asks nothing; otherwise its first states say what is open. */
function notOpened(authority: Authority, law: LawOfTheDay, transfer: TransferFact): readonly Reason[] {
  const table = authority.appliesFrom;
  if (table !== undefined) return [tableReason(authority, law, { table, transfer })];
  if (authority.procedure.machine !== 'charted') return [];
  const opened = `${law.on}T00:00:00.000Z`;
  return authority.procedure.regions.flatMap((region) => {
    const ground = initialGround(authority, region, opened);
    const meaning = ground && meaningOf(ground, law);
    if (meaning === undefined || weighMeaning(meaning, transfer.facts).effect === 'free') return [];
    const words = `${authority.citation} asks of this transfer, and no proceeding under it is open. ${meaning.words}`;
    return [{ ...plainReason(authority, words), cite: meaning.cite, ...byText(authority), changes: OPENED }];
  });
}

const OPENED = 'A proceeding under it, opened in the case of this transfer and decided.';

function tableReason(
  authority: Authority,
  { on }: LawOfTheDay,
  { table, transfer: { facts } }: { readonly table: string; readonly transfer: TransferFact },
): Reason {
  const { outcome, words, decidedBy, missing } = thresholdFor(authority, { table, on, facts });
  const cites = [...new Set(decidedBy.map(({ cite }) => pinpoint(authority, cite)))].join('; ');
  const said = (sentence: string): Reason => ({
    ...plainReason(authority, `${sentence} ${words}`),
    ...(cites !== '' && { cite: cites }),
    verified: decidedBy.length > 0 && decidedBy.every(({ amount }) => isVerified(amount.provenance)),
    changes: OPENED,
  });
  if (outcome === 'below')
    return {
      ...said(`${authority.citation} asks nothing of this transfer: its amounts are below the table.`),
      verdict: 'eligible',
      changes: 'An amendment that raises an amount.',
    };
  if (outcome === 'reached')
    return said(`${authority.citation} applies to this transfer, and no proceeding under it is open.`);
  return said(
    `Whether ${authority.citation} applies to this transfer is not determined; not known: ${missing.join(', ')}.`,
  );
}

/** Whoever signed or concluded did so on the sheet of that day. What was raised since has not been decided. */
function outdated(
  authority: Authority,
  { on }: LawOfTheDay,
  { transfer, found }: { readonly transfer: TransferFact; readonly found: DrawnReasons },
): readonly Reason[] {
  const { appliesFrom: table, thresholds } = authority;
  const [cleared] = [...found.cleared].sort((a, b) => (a.meaning.since < b.meaning.since ? 1 : -1));
  if (cleared === undefined || table === undefined) return [];
  const compared = new Set(thresholds.map(({ fact }) => fact));
  const rises = transfer.rises.filter(({ at }) => at > cleared.meaning.since);
  const rose = [...new Set(rises.flatMap((one) => one.rose))];
  const amounts = rose.filter((name) => compared.has(name));
  const matters =
    rose.includes('sensitivity') ||
    (amounts.length > 0 && thresholdFor(authority, { table, on, facts: transfer.facts }).outcome !== 'below');
  if (!matters) return [];
  const when = dayInWords(rises.at(-1)?.at ?? '');
  const words = `What was decided on ${dayInWords(cleared.meaning.since)} rests on an earlier sheet: the amendment of ${when} raised ${rose.join(', ')}. Whether it has to be notified again is not decided.`;
  return [
    {
      ...plainReason(authority, words),
      ...byText(authority),
      proceedingId: cleared.drawn.proceedingId,
      changes: 'The amendment recorded in this proceeding, and decided anew.',
    },
  ];
}

const USE_VERDICT = {
  restricted: 'barred',
  'not-restricted': 'eligible',
  'not-determined': 'not-determined',
} as const;

/** What conditions of use come to, where the authority has such, from the day on which it is in force. */
function useReasons(
  authority: Authority,
  { on }: LawOfTheDay,
  { facts, conditions }: TransferFact,
): readonly Reason[] {
  const { useConditions, inForce } = authority;
  if (useConditions === undefined) return [];
  const own = conditions.filter(({ authorityId }) => authorityId === authority.id);
  const enactedOn = inForce.find(({ from, to }) => from <= on && (to === null || on < to))?.from ?? on;
  const question = { on, enactedOn, facts, statuses: statusesOn(own, on) };
  const { outcome, reasons } = evaluateUseConditions(useConditions, question);
  const deciding = reasons.find((one) => one.outcome === outcome) ?? reasons[0];
  return [
    {
      ...plainReason(authority, reasons.map(({ words }) => words).join(' ')),
      verdict: USE_VERDICT[outcome],
      cite: pinpoint(authority, deciding?.cite ?? authority.prohibition.cite),
      ...byText(authority),
      changes:
        'Every condition found to be met, another use on the sheet, or what is not known put on record.',
    },
  ];
}

const byText = ({ source }: Authority) => ({ verified: isVerified(source) });
