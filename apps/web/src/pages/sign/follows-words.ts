import type { Schema } from '../../data/client.ts';
import { dayInWords } from '../../words/dates.ts';
import { counted, sentence } from '../../words/plain.ts';

type Follows = Schema<'WhatFollows'>;

/** What follows from an act, a sentence each: for the dialog in which it is signed. */
export function followsWords({ from, to, follows }: Schema<'ReviewedAct'>): readonly string[] {
  const { notices, clocksStarted, clocksEnded, records } = follows;
  return [
    from === to ? `The proceeding stays where it is: ${to}` : `The proceeding then stands here: ${to}`,
    ...barWords(follows),
    ...(notices.length > 0
      ? [
          `${counted(notices.length, 'notice')} ${notices.length === 1 ? 'becomes' : 'become'} due: ${titlesOf(notices)}.`,
        ]
      : []),
    ...clocksStarted.map(
      ({ words, due }) => `A clock starts: ${words}${due === null ? '' : ` Last day: ${dayInWords(due)}.`}`,
    ),
    ...clocksEnded.map(({ words }) => `A clock ends: ${words}`),
    ...(records.length > 0 ? [`Also put on record: ${records.map(sentence).join('; ')}.`] : []),
  ];
}

function barWords({ bar, transfers }: Follows): readonly string[] {
  if (bar === null) return ['No bar begins or ends.'];
  const count = counted(transfers.length, 'transfer');
  return bar === 'begins'
    ? [
        'A bar begins.',
        transfers.length === 0
          ? 'No transfer under way is reached.'
          : `${count} under way ${transfers.length === 1 ? 'stops' : 'stop'}.`,
      ]
    : [
        'The bar ends.',
        transfers.length === 0
          ? 'No transfer under way was held by it.'
          : `${count} under way no longer held by this law; other laws may hold what it held.`,
      ];
}

const titlesOf = (notices: Follows['notices']): string =>
  [...Map.groupBy(notices, ({ title }) => title)]
    .map(([title, same]) =>
      same.length === 1 ? `${title} (${same[0]?.recipient ?? ''})` : `${title} (${same.length})`,
    )
    .join('; ');
