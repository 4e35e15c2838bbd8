import type { Outcome } from '../../kernel/outcome.ts';
import { done, notFound } from '../../kernel/outcome.ts';
import type { Ports } from '../../kernel/ports.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { AskedQuestion, UnitImport } from '../unit-import-store.ts';

export interface ShowImport {
  readonly id: string;
  /** Only questions without an answer, or only those with one. */
  readonly open?: boolean | undefined;
  /** The last question of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** An import, what it came to, and a page of its questions. */
export interface ShownImport {
  readonly import: UnitImport;
  readonly questions: readonly AskedQuestion[];
}

export const showImport = ({ views }: Pick<Ports, 'views'>) =>
  useCase('unit.read', async (_actor, { id, ...page }: ShowImport): Promise<Outcome<ShownImport>> => {
    const found = await views.unitImports.byId(id);
    if (found === undefined) return notFound('import', id);
    return done({ import: found, questions: await views.unitImports.questions(id, page) });
  });
