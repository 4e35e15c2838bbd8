import type { Schema } from '../data/client.ts';
import './verdict.css';

type VerdictId = Schema<'Verdict'>;

/** Drawn, so that no font needs to have them. */
const SIGNS = {
  eligible: 'M2 8.5 6 12.5 14 3.5',
  barred: 'M3 3 13 13 M13 3 3 13',
  'not-determined': 'M8 2v8 M8 13v1.5',
} as const;
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
      <svg aria-hidden="true" className="part-verdict-sign" viewBox="0 0 16 16">
        <path d={SIGNS[of]} />
      </svg>
      {VERDICT_WORDS[of]}
    </span>
  );
}
