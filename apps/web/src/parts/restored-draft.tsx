import './record-form.css';
import { momentInWords } from '../words/dates.ts';
import type { Drafts } from './use-drafts.ts';

/** That a form holds what its reader wrote before, when that was, and the way to begin anew. */
export function RestoredDraft({ drafts: { restoredAt, discard } }: { readonly drafts: Drafts }) {
  if (restoredAt === undefined) return null;
  return (
    <p className="part-restored" role="status">
      Restored from what you wrote at {momentInWords(restoredAt)}.{' '}
      <button type="button" className="usa-button usa-button--unstyled" onClick={discard}>
        Discard it
      </button>
    </p>
  );
}
