import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

/** The required parts as they are written. */
export function WrittenParts({
  notice: { required, contents, portions },
}: {
  readonly notice: Schema<'ShownNotice'>;
}) {
  if (required.length === 0) return <p>The text lists no contents.</p>;
  return (
    <dl className="part-lines notice-parts">
      {required.map(({ id, words, fullCite, missing }) => (
        <div key={id}>
          <dt>
            {words} <cite>{fullCite}</cite>
          </dt>
          <dd>
            {missing ? <strong>Not written</strong> : <Name>{contents?.[id]}</Name>}
            {portions[id] !== undefined && (
              <div className="notice-mark">Marked: {sentence(portions[id])}</div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
