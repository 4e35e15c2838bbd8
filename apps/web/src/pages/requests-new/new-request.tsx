import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { SentDraft } from '../../parts/use-drafts.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { usePosts } from '../requests/use-catalogues.ts';
import { CorrectsNotice } from './corrects-notice.tsx';
import { FileDrop } from './file-drop.tsx';
import { FilePart, partOf, PART_FIELDS } from './file-part.tsx';
import type { KeptFile } from './keep-file.ts';
import { PostField } from './post-field.tsx';
import { Reading } from './reading.tsx';
import './requests-new.css';
import { sendSource } from './send-source.ts';
import { SubmitForm } from './submit-form.tsx';
import { useKeptFile } from './use-kept-file.ts';

const FIELDS = ['postId', ...PART_FIELDS] as const;

/** A file is chosen, shown as it is read, corrected, and submitted as a vetting request. */
export function NewRequest() {
  const posts = usePosts();
  return (
    <>
      <PageHeading>New request</PageHeading>
      <Asked query={posts} what="your posts">
        {(found) =>
          found.length === 0 ? (
            <p>There is no post in your countries yet. An administrator adds posts.</p>
          ) : (
            <Preparing posts={found} />
          )
        }
      </Asked>
    </>
  );
}

function Preparing({ posts }: { readonly posts: readonly Schema<'Post'>[] }) {
  const { actor } = useSignedIn();
  const [search] = useSearchParams();
  const { kept, choose, discard } = useKeptFile();
  const drafts = useDrafts(actor.accountId, 'request-file', FIELDS);
  const corrects = search.get('corrects');
  const post =
    posts.find(({ id }) => id === drafts.texts['postId']) ?? (posts.length === 1 ? posts[0] : undefined);
  const file = {
    ...drafts,
    discard: () => {
      discard();
      drafts.discard();
    },
  };
  return (
    <>
      <p className="requests-lead">
        Choose a file and see how each row would be read. Nothing is kept on record before you submit it.
      </p>
      {corrects !== null && <CorrectsNotice id={corrects} choose={choose} />}
      <section aria-labelledby="file" className="requests-step" inert={drafts.held}>
        <h2 id="file">1. The post and its file</h2>
        <PostField posts={posts} value={post?.id ?? ''} write={(id) => drafts.write('postId', id)} />
        {post && <PostLimits post={post} />}
        <FileDrop kept={kept} choose={choose} discard={discard} />
        <FilePart texts={drafts.texts} write={drafts.write} />
      </section>
      {kept && post && (
        <Previewed
          key={`${kept.key} ${post.id}`}
          kept={kept}
          post={post}
          part={partOf(drafts.texts)}
          choose={choose}
          file={file}
          corrects={corrects}
        />
      )}
    </>
  );
}

function PostLimits({ post }: { readonly post: Schema<'Post'> }) {
  return (
    <p className="usa-hint">
      This post takes {post.maxBatch.toLocaleString('en-US')} nominations in one request, and sends to Leahy
      vetting {post.leahyLeadBusinessDays} business days before it is needed: settings of the post, not rules
      of law.
    </p>
  );
}

interface PreviewedProps {
  readonly kept: KeptFile;
  readonly post: Schema<'Post'>;
  readonly part: ReturnType<typeof partOf>;
  readonly choose: ReturnType<typeof useKeptFile>['choose'];
  readonly file: SentDraft;
  readonly corrects: string | null;
}

function Previewed({ kept, post, part, choose, file, corrects }: PreviewedProps) {
  const [share, setShare] = useState(0);
  const fields = { postId: post.id, ...part };
  const query = useQuery({
    queryKey: ['request-preview', kept.key, fields],
    queryFn: () =>
      sendSource<{ preview: Schema<'RequestPreview'> }>('/api/requests/preview', fields, kept, setShare),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  if (query.isError)
    return (
      <section aria-label="The file was not taken">
        <Failure error={query.error} again={() => void query.refetch()} />
        <p>Correct the file and choose it again, or choose another one.</p>
      </section>
    );
  if (query.data === undefined) return <Sending share={share} name={kept.file.name} />;
  const { preview } = query.data;
  return (
    <>
      <Reading preview={preview} kept={kept} choose={choose} />
      <SubmitForm preview={preview} kept={kept} fields={fields} post={post} corrects={corrects} file={file} />
    </>
  );
}

function Sending({ share, name }: { readonly share: number; readonly name: string }) {
  const words = share < 1 ? `${Math.round(share * 100)} % sent` : 'Sent; its rows are being read';
  return (
    <div className="requests-sending" role="status">
      <p>
        Reading <bdi>{name}</bdi>: {words} …
      </p>
      <progress aria-label="How much of the file has been sent" max={1} value={share} />
    </div>
  );
}
