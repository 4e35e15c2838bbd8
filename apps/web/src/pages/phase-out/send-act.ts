import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';

/** What can be put on record about a phase-out. */
export type ActKind = 'amount' | 'payment' | 'replacement' | 'plan';

/** The acts and their words. */
export const ACTS: readonly (readonly [ActKind, string])[] = [
  ['amount', 'An amount'],
  ['payment', 'A payment still due'],
  ['replacement', 'A sale in place of the grant'],
  ['plan', 'A new plan'],
];

interface Choices {
  readonly instruments: NonNullable<FormField['choices']>;
  readonly years: readonly string[];
  readonly transfers: NonNullable<FormField['choices']>;
}

const SOURCE: FormField = { name: 'source', label: 'Where it was taken from', kind: 'line', required: true };
const usd = (required: boolean): FormField => ({
  name: 'usd',
  label: 'Whole US dollars',
  kind: 'usd',
  required,
});

const cellFields = (instruments: Choices['instruments'], years: Choices['years']): readonly FormField[] => [
  { name: 'instrumentId', label: 'Kind of assistance', kind: 'choice', required: true, choices: instruments },
  {
    name: 'fiscalYear',
    label: 'Fiscal year',
    kind: 'choice',
    required: true,
    choices: years.map((year) => [year, year] as const),
  },
];

/** What an act asks for. */
export function fieldsOf(kind: ActKind, { instruments, years, transfers }: Choices): readonly FormField[] {
  const cell = cellFields(instruments, years);
  const transfer: FormField = {
    name: 'transferId',
    label: 'Its transfer, where on record',
    kind: 'choice',
    choices: transfers,
  };
  const own: Readonly<Record<ActKind, readonly FormField[]>> = {
    amount: [...cell, AMOUNT, usd(true)],
    payment: [
      ...cell,
      { name: 'sale', label: 'The signed sale, by its reference', kind: 'line', required: true },
      usd(true),
      transfer,
    ],
    replacement: [
      ...cell,
      { name: 'words', label: 'The sale that stands in place of the grant', kind: 'text', required: true },
      usd(false),
      transfer,
    ],
    plan: [{ name: 'reasons', label: 'Reasons', kind: 'text', required: true }],
  };
  return [...own[kind], SOURCE];
}

const AMOUNT: FormField = {
  name: 'kind',
  label: 'What became of the year',
  kind: 'choice',
  required: true,
  choices: [
    ['requested', 'Requested'],
    ['appropriated', 'Appropriated'],
    ['obligated', 'Obligated'],
  ],
};

/** Sends an act with what was written; a fiscal year is a number. */
export function sendAct(
  kind: ActKind,
  id: string,
  { fiscalYear, ...said }: Record<string, unknown>,
): Promise<unknown> {
  const params = { path: { id } };
  const body = { ...said, ...(fiscalYear !== undefined && { fiscalYear: Number(fiscalYear) }) } as unknown;
  if (kind === 'amount')
    return ask(client.POST('/api/phase-outs/{id}/amounts', { params, body: body as Schema<'AmountBody'> }));
  if (kind === 'payment')
    return ask(client.POST('/api/phase-outs/{id}/payments', { params, body: body as Schema<'PaymentBody'> }));
  if (kind === 'replacement')
    return ask(
      client.POST('/api/phase-outs/{id}/replacements', { params, body: body as Schema<'ReplacementBody'> }),
    );
  return ask(client.POST('/api/phase-outs/{id}/plans', { params, body: body as Schema<'RevisePlanBody'> }));
}
