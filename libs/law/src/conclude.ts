import type { Authority, Element } from './authority.ts';
import type { Facts, Finding } from './finding.ts';

/**
 * What the findings support. Never a determination: a person decides, and may be refused by the procedure,
 * but is never replaced by this value.
 */
export type Conclusion = 'bar-supported' | 'not-supported' | 'needs-review';

/** All conclusions, for parsers and for the demand that each be exemplified. */
export const CONCLUSIONS = [
  'bar-supported',
  'not-supported',
  'needs-review',
] as const satisfies readonly Conclusion[];

/** Findings by element id. A missing entry counts as `undetermined`. */
export type Findings = Readonly<Record<string, Finding>>;

/**
 * Concludes from the findings on the authority's elements: all met supports the bar; any unmet does not;
 * everything else needs review. Where the elements are lacks (`supportedBy: 'any'`), one met supports the bar and only all
 * unmet do not. Findings on ids the authority does not have are ignored.
 */
export function conclude(
  authority: {
    readonly elements: readonly { readonly id: string }[];
    readonly supportedBy?: 'all' | 'any';
  },
  findings: Findings,
): Conclusion {
  const values = authority.elements.map(({ id }) => findings[id] ?? 'undetermined');
  if (authority.supportedBy === 'any') return concludeFromLacks(values);
  if (values.includes('unmet')) return 'not-supported';
  if (values.length > 0 && values.every((value) => value === 'met')) return 'bar-supported';
  return 'needs-review';
}

function concludeFromLacks(values: readonly Finding[]): Conclusion {
  if (values.includes('met')) return 'bar-supported';
  if (values.length > 0 && values.every((value) => value === 'unmet')) return 'not-supported';
  return 'needs-review';
}

/**
 * What the declared facts suggest for each element, as a help for the person who records the findings.
 * Facts the authority does not declare are not passed on to its tests.
 */
export function suggestFindings(authority: Pick<Authority, 'elements' | 'facts'>, facts: Facts): Findings {
  const declared = Object.fromEntries(authority.facts.map(({ name }) => [name, facts[name] ?? null]));
  return Object.fromEntries(authority.elements.map((element) => [element.id, suggest(element, declared)]));
}

function suggest(element: Element, facts: Facts): Finding {
  return element.test?.(facts) ?? 'undetermined';
}
