import type { AuthorityShown } from '#casework';

/** How a statement of law is marked: read in the law's own text, or not. */
export const mark = (verified: boolean): string => (verified ? 'verified' : 'UNVERIFIED');

/** A law in lines, every statement with its pinpoint and its mark. */
export function authorityWords(law: AuthorityShown): string {
  const { citation, title, standing, source, prohibition } = law;
  const { elements, exits, absentExits, duties, clocks, thresholds, reach, notes, procedure } = law;
  return [
    `${citation}  ${title}`,
    `${standing}; read in: ${source.where} (${source.checkedOn ?? 'never checked'})  ${mark(source.verified)}`,
    `${prohibition.cite} ${prohibition.words}`,
    ...section('Asks', elements, ({ id, cite, asks, provenance }) => [`${id} ${cite}`, asks, provenance]),
    ...section('Exits', exits, ({ kind, cite, title: name, provenance }) => [
      `${kind} ${cite}`,
      name,
      provenance,
    ]),
    ...absentExits.map(({ words, cite }) => `  – no such exit: ${words} (${cite})`),
    ...section('Duties', duties, ({ id, cite, words, provenance }) => [`${id} ${cite}`, words, provenance]),
    ...section('Clocks', clocks, ({ id, cite, words, days }) => [`${id} ${cite}`, words, days.provenance]),
    ...section('Amounts', thresholds, ({ words, cite, amount: { value, provenance } }) => [
      `${words} ${cite}`,
      `$${value.toLocaleString('en-US')} or more`,
      provenance,
    ]),
    ...section('Reach', reach, ({ instrument, cite, reach: how, provenance }) => [
      `${instrument} ${cite}`,
      how,
      provenance,
    ]),
    ...actLines(procedure),
    ...(notes.length > 0 ? ['Notes', ...notes.map((note) => `  – ${note}`)] : []),
  ].join('\n');
}

/** What people do under a law that draws its own procedure, or why nobody does anything. */
function actLines(procedure: AuthorityShown['procedure']): string[] {
  if (procedure.machine === 'none') return [`No procedure: ${procedure.why}`];
  if (procedure.machine !== 'charted') return [];
  const lines = procedure.acts.map(
    ({ id, rule, cite, title, basis, signed }) =>
      `  – ${rule} ${id} ${cite}: ${title}${signed ? ', signed' : ''}${basis === 'law' ? '' : `  (${basis})`}`,
  );
  return ['Acts', ...lines];
}

type Line = readonly [head: string, words: string, provenance: { readonly verified: boolean }];

function section<Item>(title: string, items: readonly Item[], line: (item: Item) => Line): string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => {
    const [head, words, { verified }] = line(item);
    return `  – ${head}: ${words}  ${mark(verified)}`;
  });
  return [title, ...lines];
}
