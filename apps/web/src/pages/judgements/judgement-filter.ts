import type { Schema } from '../../data/client.ts';

/** What a list of judgements is narrowed by; each from the address. */
export interface JudgementFilter {
  readonly country: string | undefined;
  readonly unitId: string | undefined;
  readonly personKey: string | undefined;
  readonly text: string | undefined;
  readonly judgement: Schema<'ListedJudgement'>['judgement'] | undefined;
  readonly verdict: Schema<'ListedPersonJudgement'>['verdict'] | undefined;
  readonly undone: 'true' | 'false' | undefined;
}

/** What may be said of a proposed unit. */
export const JUDGEMENTS = [
  ['confirmed', 'Confirmed'],
  ['rejected', 'Rejected'],
  ['none-of-these', 'None of these'],
  ['not-identified', 'Not identified'],
] as const;
/** What may be said of a person on record. */
export const VERDICTS = [
  ['same', 'The same person'],
  ['other', 'Another person'],
] as const;
/** Whether it still counts. */
export const COUNTS = [
  ['false', 'Those that count'],
  ['true', 'Those taken back'],
] as const;

/** Reads the filter out of an address; what is none of its values is left out. */
export function readJudgementFilter(search: URLSearchParams): JudgementFilter {
  const text = (name: string) => search.get(name)?.trim() || undefined;
  const oneOf = <Value extends string>(name: string, values: readonly (readonly [Value, string])[]) =>
    values.find(([value]) => value === search.get(name))?.[0];
  return {
    ...{ country: text('country'), unitId: text('unit'), personKey: text('person'), text: text('text') },
    judgement: oneOf('said', JUDGEMENTS),
    verdict: oneOf('said', VERDICTS),
    undone: oneOf('undone', COUNTS),
  };
}
