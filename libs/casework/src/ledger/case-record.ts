import type { Views } from '../kernel/views.ts';
import type { EntryView } from './ledger-views.ts';

/** An entry of a case's chain, read from its text. */
export interface CaseEntry {
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly act: string;
  readonly actor: {
    readonly account: string;
    readonly person: string;
    readonly roles: readonly string[];
    readonly office: string;
  };
  readonly data: Readonly<Record<string, unknown>>;
}

const PAGE = 1_000;

/** Every entry of a case's chain, in the order of the chain. */
export async function caseRecord(
  { ledger }: Pick<Views, 'ledger'>,
  caseId: string,
): Promise<readonly CaseEntry[]> {
  const entries: EntryView[] = [];
  for (let after: string | undefined; ; after = entries.at(-1)?.id) {
    const page = await ledger.entries({ chain: `case:${caseId}`, limit: PAGE, ...(after && { after }) });
    entries.push(...page);
    if (page.length < PAGE) break;
  }
  return entries.sort((one, other) => one.sequence - other.sequence).map(read);
}

function read({ sequence, text }: EntryView): CaseEntry {
  const { entry } = JSON.parse(text) as { readonly entry: Omit<CaseEntry, 'sequence'> };
  return { ...entry, sequence };
}
