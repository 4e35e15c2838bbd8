import type { Schema } from '../../data/client.ts';

type Piece = Schema<'MarkedPiece'>;
type Mark = NonNullable<Piece['mark']>;

/** What each mark says, as a sign beside the word and in words. */
export const MARKS: Readonly<Record<Mark, readonly [sign: string, words: string]>> = {
  agrees: ['=', 'agrees'],
  alike: ['≈', 'is alike'],
  conflicts: ['≠', 'conflicts'],
  alone: ['?', 'only here'],
};

/** A name with each of its words marked by what it is to the other name: by a sign, a line and a word, never by colour alone. */
export function MarkedName({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <bdi className="match-name">
      {pieces.map(({ text, mark }, at) =>
        mark === null ? (
          text
        ) : (
          <span key={at} className={`match-mark match-${mark}`}>
            {text}
            <span className="match-sign" aria-hidden="true">
              {MARKS[mark][0]}
            </span>
            <span className="usa-sr-only"> ({MARKS[mark][1]})</span>
          </span>
        ),
      )}
    </bdi>
  );
}

/** What the signs mean; shown once for all candidates. */
export function MarkLegend() {
  return (
    <p className="match-legend">
      {(['agrees', 'alike', 'conflicts', 'alone'] as const).map((mark) => (
        <span key={mark}>
          <span className={`match-mark match-${mark}`}>
            word
            <span className="match-sign">{MARKS[mark][0]}</span>
          </span>{' '}
          {LEGEND[mark]}
        </span>
      ))}
    </p>
  );
}

const LEGEND: Readonly<Record<Mark, string>> = {
  agrees: 'says the same in both',
  alike: 'another spelling, form or language',
  conflicts: 'the other says something else',
  alone: 'the other says nothing of it',
};
