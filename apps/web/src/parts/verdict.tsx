import type { Schema } from '../data/client.ts';
import './verdict.css';

type VerdictId = Schema<'Verdict'>;

const SIGNS = { eligible: '✓', barred: '✕', 'not-determined': '?' } as const;
/** The three answers in words; the same everywhere. */
export const VERDICT_WORDS = {
  eligible: 'Eligible',
  barred: 'Barred',
  'not-determined': 'Not determined',
} as const;
/** What each answer comes to, in a sentence. */
export const VERDICT_SENTENCES: Readonly<Record<VerdictId, string>> = {
  eligible: 'No law stands in the way on this record.',
  barred: 'It may not go: a law bars it.',
  'not-determined': 'It may not go yet: something that a law asks is open. Not determined is never eligible.',
};

/** A verdict as a word with a sign; its colour says nothing that the word does not. */
export function Verdict({ of }: { readonly of: VerdictId }) {
  return (
    <span className={`part-verdict part-verdict-${of}`}>
      <span aria-hidden="true" className="part-verdict-sign">
        {SIGNS[of]}
      </span>
      {VERDICT_WORDS[of]}
    </span>
  );
}
