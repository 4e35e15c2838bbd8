import type { Outcome } from '../../kernel/outcome.ts';
import { done } from '../../kernel/outcome.ts';
import type { Ports } from '../../kernel/ports.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { ListedImport } from '../unit-import-store.ts';

export interface ListImports {
  /** The last import of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Registry files that were read, newest first, with how many of their questions wait. */
export const listImports = ({ views }: Pick<Ports, 'views'>) =>
  useCase('unit.read', async (_actor, ask: ListImports): Promise<Outcome<readonly ListedImport[]>> =>
    done(await views.unitImports.list(ask)),
  );
