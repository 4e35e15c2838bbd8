import { useDrafts } from '../../parts/use-drafts.ts';
import type { SheetTexts } from './sheet-texts.ts';

const FIELDS = ['sheet', 'more'] as const;

interface SheetDraft {
  readonly texts: SheetTexts;
  /** What is written beside the sheet. */
  readonly more: Readonly<Record<string, string>>;
  readonly write: (texts: SheetTexts) => void;
  readonly writeMore: (more: Readonly<Record<string, string>>) => void;
  readonly discard: () => void;
}

/** Keeps a sheet that is being written, as other forms keep their texts. */
export function useSheetDraft(accountId: string, form: string, initial: SheetTexts): SheetDraft {
  const drafts = useDrafts(accountId, form, FIELDS);
  const { sheet = '', more = '' } = drafts.texts;
  return {
    texts: sheet === '' ? initial : (JSON.parse(sheet) as SheetTexts),
    more: more === '' ? {} : (JSON.parse(more) as Record<string, string>),
    write: (texts) => drafts.write('sheet', JSON.stringify(texts)),
    writeMore: (texts) => drafts.write('more', JSON.stringify(texts)),
    discard: drafts.discard,
  };
}
