import { useCallback, useEffect, useRef, useState } from 'react';
import { sizeInWords } from '../../words/size-in-words.ts';
import { sendFile } from './send-files.ts';

interface SentFile {
  readonly file: File;
  readonly share: number;
  /** Why it was not taken; null while it is on its way or when it arrived. */
  readonly fault: string | null;
  readonly arrived: boolean;
}

const waiting = (file: File): SentFile => ({ file, share: 0, fault: null, arrived: false });

/** Sends files one after another and shows of each how far it has come. One that is refused does not hold up the others. */
export function SentFiles({ code, files }: { readonly code: string; readonly files: readonly File[] }) {
  const [sent, setSent] = useState<readonly SentFile[]>(() => files.map(waiting));
  const begun = useRef(false);
  const send = useCallback(
    async (index: number, file: File) => {
      const note = (what: Partial<SentFile>) =>
        setSent((before) => before.map((one, place) => (place === index ? { ...one, ...what } : one)));
      note({ fault: null, share: 0 });
      await sendFile(code, file, (share) => note({ share })).then(
        () => note({ arrived: true, share: 1 }),
        (error: unknown) => note({ fault: error instanceof Error ? error.message : 'It was not sent.' }),
      );
    },
    [code],
  );
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void files.reduce((before, file, index) => before.then(() => send(index, file)), Promise.resolve());
  }, [files, send]);
  if (files.length === 0) return null;
  const arrived = sent.filter((one) => one.arrived).length;
  return (
    <section aria-labelledby="sent-files">
      <h2 id="sent-files">Files</h2>
      <p role="status">
        {arrived} of {sent.length} arrived. {arrived < sent.length && 'Keep this page open until they have.'}
      </p>
      <ul className="report-sent">
        {sent.map((one, index) => (
          <li key={`${one.file.name} ${index}`}>
            <bdi>{one.file.name}</bdi>, {sizeInWords(one.file.size)}:{' '}
            {one.arrived ? 'arrived' : one.fault === null ? `${Math.round(one.share * 100)} %` : 'not sent.'}
            {one.fault !== null && (
              <>
                <p className="usa-error-message">{one.fault}</p>
                <button
                  type="button"
                  className="usa-button usa-button--outline"
                  onClick={() => void send(index, one.file)}
                >
                  Send it again<span className="usa-sr-only">: {one.file.name}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
