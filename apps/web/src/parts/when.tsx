import { dayInWords, momentInWords } from '../words/dates.ts';

/** A day or a moment as people write it, with its zone where it has one; machine-readable underneath. Neither is broken in its middle. */
export function When({ at }: { readonly at: string }) {
  const [day, ...hour] = (at.length === 10 ? dayInWords(at) : momentInWords(at)).split(', ');
  return (
    <time dateTime={at}>
      <span className="part-whole">{day}</span>
      {hour.length > 0 && (
        <>
          , <span className="part-whole">{hour.join(', ')}</span>
        </>
      )}
    </time>
  );
}
