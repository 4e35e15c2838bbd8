import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { OfflineError, RefusedError } from '../../data/refused-error.ts';
import type { Refusal } from '../../data/refused-error.ts';
import type { Schema } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { sizeInWords } from '../../words/size-in-words.ts';
import type { Shown } from './content-kind.ts';
import { contentKind } from './content-kind.ts';
import { MediaView } from './media-view.tsx';

const PdfView = lazy(() => import('./pdf-view.tsx').then((module) => ({ default: module.PdfView })));

/** Beyond this a file is saved, and not held in the memory of the page. */
const LARGEST = 256 * 1024 ** 2;
const LONGEST_TEXT = 500_000;

interface Loaded extends Shown {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The content, when somebody asks for it. Nothing of it runs: text is text, and pictures are given to the browser as what their bytes are. */
export function Content({ evidence }: { readonly evidence: Schema<'OpenEvidence'> }) {
  const { id, size, mediaType, sealed } = evidence;
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () => readContent(id, mediaType),
    // The custody says so at once. Of a sealed item another reading of its record would be on record for it.
    onSuccess: () => (sealed ? undefined : queries.invalidateQueries({ queryKey: ['evidence', 'item', id] })),
  });
  return (
    <section aria-labelledby="content">
      <h2 id="content">Content</h2>
      {!reading.data && (
        <div className="evidence-unread">
          <p>
            {sizeInWords(size)}, {mediaType}. Looking at it and saving it are put on record
            {sealed && ' as readings of a sealed item'}.
          </p>
          <div className="part-buttons evidence-look">
            {size <= LARGEST && (
              <button
                type="button"
                className="usa-button"
                aria-disabled={reading.isPending}
                onClick={() => !reading.isPending && reading.mutate()}
              >
                {reading.isPending ? 'Being read …' : 'Look at it here'}
              </button>
            )}
            <SaveLink evidence={evidence} />
          </div>
        </div>
      )}
      {reading.isError && <Failure error={reading.error} />}
      {reading.data && (
        <>
          <View evidence={evidence} loaded={reading.data} />
          <div className="evidence-look">
            <SaveLink evidence={evidence} />
          </div>
        </>
      )}
    </section>
  );
}

function SaveLink({ evidence: { id, filename } }: { readonly evidence: Schema<'OpenEvidence'> }) {
  return (
    <a
      className="usa-button usa-button--outline"
      href={`/api/evidence/${id}/content?purpose=export`}
      download={filename}
    >
      Save the original
    </a>
  );
}

interface ViewProps {
  readonly evidence: Schema<'OpenEvidence'>;
  readonly loaded: Loaded;
}

/** What the bytes are shown as; where the sender said otherwise, that stands above. */
function View({ evidence, loaded }: ViewProps) {
  const { mediaTypeAgrees, claimedMediaType, mediaType } = evidence;
  return (
    <>
      {!mediaTypeAgrees && (
        <p className="evidence-claim">
          It was sent as {claimedMediaType}. Its bytes are {mediaType}, and it is shown as that.
        </p>
      )}
      <Rendered evidence={evidence} loaded={loaded} />
    </>
  );
}

function Rendered({ evidence: { id, title }, loaded }: ViewProps) {
  if (loaded.kind === 'text') return <TextView bytes={loaded.bytes} title={title} />;
  if (loaded.kind === 'pdf')
    return (
      <Suspense fallback={<Loading what="the pages" />}>
        <PdfView bytes={loaded.bytes} title={title} />
      </Suspense>
    );
  if (loaded.kind === 'other')
    return (
      <p>
        A browser has no safe way to show this kind of file ({loaded.mediaType}). Save it, and open it on a
        machine that is made for that.
      </p>
    );
  return <MediaView id={id} title={title} {...loaded} kind={loaded.kind} />;
}

function TextView({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const text = decode(bytes);
  return (
    <>
      <pre className="evidence-text" dir="auto" tabIndex={0} role="region" aria-label={`Text of ${title}`}>
        {text.slice(0, LONGEST_TEXT)}
      </pre>
      {text.length > LONGEST_TEXT && (
        <p>Only the beginning is shown here. Save the original to read it whole.</p>
      )}
    </>
  );
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readContent(id: string, mediaType: string): Promise<Loaded> {
  const response = await fetch(`/api/evidence/${id}/content`).catch(() => {
    throw new OfflineError();
  });
  if (!response.ok) {
    const said = (await response.json()) as { refusal: Refusal; requestId?: string };
    throw new RefusedError(response.status, said.refusal, said.requestId);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { ...contentKind(bytes, mediaType), bytes };
}
