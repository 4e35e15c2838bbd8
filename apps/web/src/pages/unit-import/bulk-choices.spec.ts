import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { bulkChoicesOf } from './bulk-choices.ts';

type Question = Pick<Schema<'AskedQuestion'>, 'id' | 'answer' | 'answers'>;

const question = (id: string, answers: Question['answers'], answer: Question['answer'] = null): Question => ({
  ...{ id, answers, answer },
});
const found = (questions: readonly Question[]) =>
  bulkChoicesOf(questions).map(({ kind, questions: taking }) => [kind, taking.map(({ id }) => id)]);

describe('answering several questions at once', () => {
  test('offers what at least two open questions take, and never which unit is which', () => {
    const settled = { kind: 'new', reason: 'Seen.', at: '2031-01-01T00:00:00.000Z' } as Question['answer'];
    const questions = [
      question('a', ['same-as', 'new', 'leave-out']),
      question('b', ['same-as', 'new']),
      question('c', ['retract', 'keep']),
      question('d', ['same-as', 'new', 'leave-out'], settled),
    ];
    expect(found(questions)).toEqual([['new', ['a', 'b']]]);
  });

  test('is not offered where every question is another', () => {
    expect(found([question('a', ['new']), question('b', ['keep'])])).toEqual([]);
  });
});
