import type { Drafts } from '../../parts/use-drafts.ts';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import type { SheetTexts } from './sheet-texts.ts';

type Texts = Readonly<Record<string, string>>;

interface SheetDraft {
  readonly texts: SheetTexts;
  /** What is written beside the sheet. */
  readonly more: Texts;
  readonly write: (texts: SheetTexts) => void;
  readonly writeMore: (more: Texts) => void;
  /** The draft that both are part of. */
  readonly drafts: Drafts;
}

const NO_FIELDS: readonly string[] = [];
const NOTHING: Texts = {};

/** Keeps a sheet that is being written, as other forms keep their texts. */
export function useSheetDraft(accountId: string, form: string, initial: SheetTexts): SheetDraft {
  const drafts = useDrafts(accountId, form, NO_FIELDS);
  const [texts, write] = useKept(form, 'sheet', initial);
  const [more, writeMore] = useKept(form, 'more', NOTHING);
  return { texts, more, write, writeMore, drafts };
}
