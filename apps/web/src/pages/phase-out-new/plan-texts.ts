import type { Schema } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';

type PlanBody = Schema<'OpenPhaseOutBody'>['plan'];
type Plan = Schema<'PhaseOutPlan'>;
type Texts = Readonly<Record<string, string>>;

/** A plan as it is being written: its years, its lines, and what is not brought down. */
export interface PlanTexts {
  readonly fields: Texts;
  readonly lines: readonly Texts[];
  readonly kept: readonly Texts[];
}

/** A plan with nothing written. */
export const EMPTY_PLAN: PlanTexts = { fields: {}, lines: [{ rule: 'linear' }], kept: [] };

/** What a line asks, by its rule. The kind of assistance is picked from the catalogue. */
export const lineFields = (rule: string, instruments: FormField['choices'] = []): readonly FormField[] => [
  { name: 'instrumentId', label: 'Kind of assistance', kind: 'choice', required: true, choices: instruments },
  {
    name: 'baseline',
    label: 'Baseline',
    help: 'A fiscal year and whole US dollars a line, such as 2026: 60,000,000. Left empty: the baseline on record.',
    kind: 'text',
  },
  {
    name: 'rule',
    label: 'How it comes down',
    kind: 'choice',
    required: true,
    choices: [
      ['linear', 'In equal steps to zero'],
      ['steps', 'As listed'],
    ],
  },
  ...(rule === 'steps' ? STEPS : EQUAL),
];

const EQUAL: readonly FormField[] = [
  { name: 'firstYear', label: 'First reduced fiscal year', kind: 'whole', required: true },
  { name: 'zeroYear', label: 'First fiscal year at zero', kind: 'whole', required: true },
];
const STEPS: readonly FormField[] = [
  {
    name: 'usd',
    label: 'Steps',
    help: 'A fiscal year and whole US dollars a line. A year that is not listed keeps the one before.',
    kind: 'text',
    required: true,
  },
];

/** What is not brought down. */
export const keptFields = (instruments: FormField['choices'] = []): readonly FormField[] => [
  { name: 'words', label: 'What is not brought down', kind: 'line', required: true },
  { name: 'instrumentId', label: 'Kind of assistance', kind: 'choice', required: true, choices: instruments },
  { name: 'usdPerYear', label: 'US dollars a year', kind: 'usd', required: true },
];

const numberOf = (text = ''): number | string => {
  const number = Number(text.replaceAll(/[$,\s]/g, ''));
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
};

/** `2026: 60,000,000` a line; what is no number goes as it was written, so that the API says where. */
export const readYears = (text: string): Record<string, number | string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [year = '', ...usd] = line.split(/[:\t]/);
        return [year.trim(), numberOf(usd.join(':'))];
      }),
  );

const writeYears = (usd: Readonly<Record<string, number>>): string =>
  Object.entries(usd)
    .map(([year, amount]) => `${year}: ${amount.toLocaleString('en-US')}`)
    .join('\n');

/** A plan on record, to be written anew. */
export const textsOfPlan = ({ firstYear, lastYear, lines, protectedItems }: Plan): PlanTexts => ({
  fields: { firstYear: String(firstYear), lastYear: String(lastYear) },
  lines: lines.map(({ instrumentId, baseline, rule }) => ({
    instrumentId,
    baseline: writeYears(baseline),
    rule: rule.kind,
    ...(rule.kind === 'steps'
      ? { usd: writeYears(rule.usd) }
      : { firstYear: String(rule.firstYear), zeroYear: String(rule.zeroYear) }),
  })),
  kept: protectedItems.map(({ id, words, instrumentId, usdPerYear }) => ({
    ...{ id, words, instrumentId },
    usdPerYear: String(usdPerYear),
  })),
});

/** What was written, as the API takes it. */
export const planOfTexts = ({ fields, lines, kept }: PlanTexts): PlanBody =>
  ({
    firstYear: numberOf(fields['firstYear']),
    lastYear: numberOf(fields['lastYear']),
    ...(fields['baselineId'] && { baselineId: fields['baselineId'] }),
    lines: lines.map((line) => ({
      instrumentId: line['instrumentId'] ?? '',
      ...((line['baseline'] ?? '').trim() !== '' && { baseline: readYears(line['baseline'] ?? '') }),
      rule: ruleOf(line),
    })),
    protectedItems: kept.map((item, at) => ({
      id: item['id'] ?? `kept-${at + 1}`,
      words: item['words'] ?? '',
      instrumentId: item['instrumentId'] ?? '',
      usdPerYear: numberOf(item['usdPerYear']),
    })),
  }) as PlanBody;

const ruleOf = ({ rule, usd = '', firstYear, zeroYear }: Texts) =>
  rule === 'steps'
    ? { kind: 'steps', usd: readYears(usd) }
    : { kind: 'linear', firstYear: numberOf(firstYear), zeroYear: numberOf(zeroYear) };
