import type { Coverage } from './charted-procedure.ts';
import type { Fact, Facts } from './finding.ts';

/**
 * Whether assistance is what a state covers, by the facts of its transfer. One row whose facts all have its values is
 * enough. Null where it turns on a fact that nobody knows: what is not known is neither covered nor left out.
 */
export function isCovered({ anyOf }: Pick<Coverage, 'anyOf'>, facts: Facts): boolean | null {
  const rows = anyOf.map((row) => fits(row, facts));
  if (rows.includes(true)) return true;
  return rows.includes(null) ? null : false;
}

function fits(row: Readonly<Record<string, Fact>>, facts: Facts): boolean | null {
  const known = Object.entries(row).map(([name, value]) => {
    const fact = Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;
    return fact === null ? null : fact === value;
  });
  if (known.includes(false)) return false;
  return known.includes(null) ? null : true;
}
