import type { AnswerOf, Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import type { AskedQuestion } from './read-question.ts';

/** One line of many answers. */
export type ListedAnswer = Schema<'Answer'>;

/** The part of a question that the API takes for one recipient. */
export function queryOf({ who, units, country, transfers, instrument, on }: AskedQuestion) {
  const named = {
    units: { unit: units[0] ?? '', instrument },
    country: { country, instrument },
    every: { country, instrument },
    transfers: { transfer: transfers[0] ?? '' },
  };
  return { ...named[who], ...(on !== '' && { on }) };
}

/** The answer about one recipient. */
export async function askOne(question: AskedQuestion): Promise<Schema<'AnswerBeside'>> {
  const said = await ask(client.GET('/api/answers', { params: { query: queryOf(question) } }));
  // The client's own type of it is too deep for the compiler to compare; it is the document's.
  return (said as unknown as AnswerOf<'/api/answers', 'get'>).answer;
}

/** What it would be, and what it is. Nothing of it is kept. */
export async function askWhatIf(question: AskedQuestion): Promise<Schema<'WhatIf'>> {
  const { on, assume, packs } = question.supposed;
  const assuming = assume.map((one) => {
    const [reading = '', alternative = ''] = one.split('=');
    return { reading, alternative };
  });
  const body = { ...queryOf(question), ...(on !== '' && { on }), assuming, packs: [...packs] };
  return (await ask(client.POST('/api/answers/what-if', { body }))) as unknown as Schema<'WhatIf'>;
}

/** The answers about many, in the order of the API. */
export async function askMany(question: AskedQuestion): Promise<readonly ListedAnswer[]> {
  const { who, units, country, transfers, instrument, on } = question;
  if (who === 'transfers')
    return Promise.all(transfers.map((id) => askOne({ ...question, transfers: [id] })));
  const which = who === 'every' ? { country } : { units: [...units] };
  const body = { instrument, ...which, ...(on !== '' && { on }) };
  const lines = (await ask(client.POST('/api/answers', { body, parseAs: 'text' }))) as unknown as string;
  return readLines(lines);
}

/** One answer a line. */
export const readLines = (lines: string): readonly ListedAnswer[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ListedAnswer);
