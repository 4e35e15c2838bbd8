import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Asked } from '../../parts/asked.tsx';
import { ContentsForm } from './contents-form.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { WrittenParts } from './written-parts.tsx';

/** What the notice must contain: to be written while it is open, and to be read afterwards; as a paper at any time. */
export function NoticeContents({ notice }: { readonly notice: Schema<'ShownNotice'> }) {
  const { permissions } = useSignedIn();
  const { id, status } = notice;
  const writes = status === 'open' && permissions.includes('notice.write');
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">What it contains</h2>
      {writes ? <Drafted notice={notice} /> : <Written notice={notice} />}
      <p className="notice-papers">
        As it stands, with the ledger’s signed head on it:{' '}
        <a href={`/api/notices/${id}/document?format=pdf`} download>
          save as PDF
        </a>{' '}
        or{' '}
        <a href={`/api/notices/${id}/document?format=html`} download>
          as a web page
        </a>
        . A part that is missing says so.
      </p>
    </section>
  );
}

function Written({ notice }: { readonly notice: Schema<'ShownNotice'> }) {
  const { required, contents, portions } = notice;
  const parts = required.map(({ id, words, fullCite, missing }) => ({
    ...{ id, words, cite: fullCite },
    text: missing ? '' : (contents?.[id] ?? ''),
    mark: portions[id] ?? '',
  }));
  return (
    <>
      <WrittenParts notice={notice} />
      {parts.length > 0 && <NoticePreview notice={notice} parts={parts} />}
    </>
  );
}

function Drafted({ notice }: { readonly notice: Schema<'ShownNotice'> }) {
  const { id } = notice;
  const query = useQuery({
    queryKey: ['notice-draft', id],
    queryFn: async () =>
      (await ask(client.GET('/api/notices/{id}/draft', { params: { path: { id } } }))).draft,
  });
  return (
    <Asked query={query} what="the draft">
      {(draft) => <ContentsForm notice={notice} parts={draft.parts} />}
    </Asked>
  );
}
