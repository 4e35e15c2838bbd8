import type { Ids } from '../../kernel/time-and-ids.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import type { NewImportQuestion } from '../unit-import-store.ts';

/** Asks the questions that the register has not raised before, and notes those that this import met again. */
export async function putQuestions(
  { unitImports }: Transaction,
  { id: importId, register }: { readonly id: string; readonly register: string },
  questions: readonly NewImportQuestion[],
  ids: Ids,
): Promise<void> {
  const asked = new Map(
    (await unitImports.questionsOf(register)).map(({ fingerprint, id }) => [fingerprint, id]),
  );
  const fresh = questions
    .filter(({ fingerprint }) => !asked.has(fingerprint))
    .map((question) => ({ ...question, id: ids.next() }));
  await unitImports.ask(register, importId, fresh);
  const met = questions.flatMap(({ fingerprint }) => asked.get(fingerprint) ?? []);
  await unitImports.mention(importId, [...met, ...fresh.map(({ id }) => id)]);
}
