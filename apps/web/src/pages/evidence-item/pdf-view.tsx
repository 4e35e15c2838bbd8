import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, PDFWorker } from 'pdfjs-dist';
import DrawingWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { Failure } from '../../parts/failure.tsx';
import { PDF_OPTIONS } from './pdf-options.ts';

interface PdfViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
}

/** The pages of a PDF, drawn as pictures with the page's text beneath. No script of it, no form and no link is ever run. */
export function PdfView({ bytes, title }: PdfViewProps) {
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [error, setError] = useState<unknown>();
  const [page, setPage] = useState(1);
  useEffect(() => {
    const port = new DrawingWorker();
    const task = getDocument({
      worker: PDFWorker.create({ port }),
      // It takes the bytes away from whoever gave them.
      data: bytes.slice(),
      ...PDF_OPTIONS,
    });
    let gone = false;
    task.promise.then(
      (opened) => !gone && setFile(opened),
      (reason: unknown) => !gone && setError(reason),
    );
    return () => {
      gone = true;
      void task.destroy().finally(() => port.terminate());
    };
  }, [bytes]);
  if (error)
    return (
      <p>This PDF cannot be drawn here. Save the original, and open it on a machine that is made for that.</p>
    );
  if (!file) return <p role="status">The pages are being drawn …</p>;
  return (
    <div className="evidence-frame">
      <div className="evidence-toggles" role="group" aria-label="Pages">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          Page before
        </button>
        <span role="status">
          Page {page} of {file.numPages}
        </span>
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={page === file.numPages}
          onClick={() => setPage(page + 1)}
        >
          Next page
        </button>
      </div>
      <PdfPage key={page} file={file} number={page} title={title} />
    </div>
  );
}

interface PdfPageProps {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly title: string;
}

const WIDTH = 900;

function PdfPage({ file, number, title }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const page = await file.getPage(number);
      const target = canvas.current;
      if (gone || !target) return;
      const scale = (WIDTH * globalThis.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvas: target, viewport }).promise;
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) =>
        'str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : [],
      );
      if (!gone) setText(words.join(''));
    };
    draw().catch((reason: unknown) => !gone && setError(reason));
    return () => {
      gone = true;
    };
  }, [file, number]);
  if (error) return <Failure error={error} />;
  return (
    <>
      <canvas ref={canvas} className="evidence-pdf" role="img" aria-label={`${title}, page ${number}`} />
      <details className="evidence-page-text">
        <summary>Text of this page</summary>
        <pre className="evidence-text" dir="auto">
          {text === undefined
            ? 'Being read …'
            : text.trim() === ''
              ? 'This page holds no text, only a picture.'
              : text}
        </pre>
      </details>
    </>
  );
}
