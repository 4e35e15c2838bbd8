import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { sentence } from '../../words/plain.ts';

type Notice = Schema<'ShownNotice'>;

/** One part as it would stand in the notice. */
export interface PreviewedPart {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  /** Empty where nobody has written it. */
  readonly text: string;
  /** Empty where nobody has marked it. */
  readonly mark: string;
}

interface NoticePreviewProps {
  readonly notice: Pick<Notice, 'id' | 'title' | 'recipientName' | 'about' | 'cite'>;
  readonly parts: readonly PreviewedPart[];
}

/** The notice as its recipient would read it, with what is being written in it; what is missing says so. */
export function NoticePreview({ notice, parts }: NoticePreviewProps) {
  const missing = parts.filter(({ text }) => text.trim() === '').length;
  return (
    <details className="notice-preview">
      <summary>Read it as {notice.recipientName.replace(/^The /, 'the ')} would</summary>
      <article aria-labelledby={`preview-${notice.id}`}>
        <h3 id={`preview-${notice.id}`}>{notice.title}</h3>
        <p>
          To: {notice.recipientName}
          <br />
          About: <Name>{notice.about}</Name>
          <br />
          Under: <cite>{notice.cite}</cite>
        </p>
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </article>
      <p className="notice-mark">
        {missing > 0
          ? `It cannot go out like this: ${missing} of ${parts.length} parts are missing.`
          : 'Every part is there.'}{' '}
        The paper carries the ledger’s signed head beneath this.
      </p>
    </details>
  );
}

function Part({ part: { words, cite, text, mark } }: { readonly part: PreviewedPart }) {
  return (
    <section>
      <h4>
        {words} <cite>{cite}</cite>
      </h4>
      {text.trim() === '' ? (
        <p>
          <strong>Missing: nobody has written this part.</strong>
        </p>
      ) : (
        <p className="notice-words">
          <Name>{text}</Name>
        </p>
      )}
      <p className="notice-mark">{mark === '' ? 'Not marked' : `Marked: ${sentence(mark)}`}</p>
    </section>
  );
}
