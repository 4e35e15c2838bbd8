import type { ChartState } from '#law';
import { isDate } from '../field-problem.ts';
import type { ChartedContext } from './context.ts';
import { own } from './situation.ts';

/** What a state covers, and its last day (ISO date); null where it covers everything, or has no end of its own. */
export interface Terms {
  readonly scope: string | null;
  readonly until: string | null;
}

/** The terms of a state, from the newest record that states them; undefined where there is none, or no day where one is due. */
export function termsOf(
  { record, scopeField, untilField }: NonNullable<ChartState['terms']>,
  { records }: ChartedContext,
): Terms | undefined {
  const found = records.findLast(({ kind }) => kind === record);
  if (found === undefined) return undefined;
  const scope = scopeField === null ? null : own(found.fields, scopeField);
  const until = untilField === null ? null : own(found.fields, untilField);
  if (until !== null && until !== undefined && !isDate(until)) return undefined;
  return { scope: scopeWords(scope), until: until ?? null };
}

const scopeWords = (scope: unknown): string | null =>
  Array.isArray(scope) ? scope.join('; ') : scope === undefined || scope === null ? null : String(scope);
