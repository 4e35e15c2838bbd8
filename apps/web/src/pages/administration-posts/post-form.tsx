import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { keepInList } from '../../data/keep-in-list.ts';
import { faultOf, RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { HELP, LABELS } from './post-labels.ts';
import { PostMeanwhile } from './post-meanwhile.tsx';
import type { Post } from './post.ts';
import type { PostTexts } from './read-post.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import type { SentDraft } from '../../parts/use-drafts.ts';
import { useDrafts, useKept } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import { settingsOf, textsOf } from './read-post.ts';

const USUAL: PostTexts = {
  ...{ name: '', country: '', contact: '', holidays: '', maxBatch: '50', leahyLeadBusinessDays: '21' },
  ...{ courtesyCheckBusinessDays: '5', courtesyLeadBusinessDays: '30', validityMonths: '12' },
};
const LINES = [
  'name',
  'maxBatch',
  'leahyLeadBusinessDays',
  'courtesyCheckBusinessDays',
  'courtesyLeadBusinessDays',
  'validityMonths',
  'contact',
];

/** The settings of a post, or a new one. A colleague's change meanwhile is shown beside what is being written. */
export function PostForm({ post }: { readonly post: Post | undefined }) {
  const queries = useQueryClient();
  const { texts, write, revision, setRevision, drafts } = usePostDraft(post);
  const id = post?.id ?? texts['id'] ?? '';
  const saving = useSavePost({ post, texts, revision, id, drafts });
  const stale = saving.error instanceof RefusedError && saving.error.refusal.kind === 'stale';
  return (
    <section aria-labelledby="post">
      <h2 id="post">{post === undefined ? 'A new post' : `Settings of ${post.name}`}</h2>
      <SendingForm className="part-act" held={saving.held} press={saving.press} submit="Save" busy="Saving…">
        <RestoredDraft drafts={drafts} />
        <Settings {...{ isNew: post === undefined, texts, write, error: saving.error }} />
        {stale ? (
          <PostMeanwhile
            error={saving.error as RefusedError}
            mine={texts}
            goOn={(next) => {
              setRevision(next.revision);
              saving.reset();
            }}
            take={async () => {
              await queries.invalidateQueries({ queryKey: ['posts'] });
              drafts.discard();
              saving.reset();
            }}
          />
        ) : (
          <FormFailure error={saving.error} labels={LABELS} />
        )}
      </SendingForm>
    </section>
  );
}

const NO_FIELDS: readonly string[] = [];

/** What is being written of a post, with the revision that it was read at: who comes back to an older draft is told what happened since. */
function usePostDraft(post: Post | undefined) {
  const { actor } = useSignedIn();
  const form = `post:${post?.id ?? ''}`;
  const drafts = useDrafts(actor.accountId, form, NO_FIELDS);
  const start = useMemo(() => (post === undefined ? { ...USUAL, id: '' } : textsOf(post)), [post]);
  const [texts, setTexts] = useKept<PostTexts>(form, 'texts', start);
  const [revision, setRevision] = useKept(form, 'revision', post?.revision ?? 0);
  const write = (name: string, text: string) => {
    setTexts({ ...texts, [name]: text });
    setRevision(revision);
  };
  return { texts, write, revision, setRevision, drafts };
}

interface Saving {
  readonly post: Post | undefined;
  readonly texts: PostTexts;
  readonly revision: number;
  readonly id: string;
  readonly drafts: SentDraft;
}

function useSavePost({ post, texts, revision, id, drafts }: Saving) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  return useSending(drafts, {
    send: () => {
      const { country, ...settings } = settingsOf(texts);
      const body = { ...settings, revision, ...(post === undefined && { country }) };
      return ask(client.PUT('/api/posts/{id}', { params: { path: { id } }, body }));
    },
    sent: ({ post: saved }) => {
      keepInList(queries, ['posts'], saved);
      say(`The settings of ${saved.name} are saved; its requests take them at once.`);
      void queries.invalidateQueries({ queryKey: ['posts'] });
      void queries.invalidateQueries({ queryKey: ['staffing'] });
      if (post === undefined) void navigate(`?post=${saved.id}`, { state: { keepFocus: true } });
    },
  });
}

interface LineProps {
  readonly name: string;
  readonly texts: PostTexts;
  readonly write: (name: string, text: string) => void;
  readonly error: unknown;
}

function Line({ name, texts, write, error }: LineProps) {
  return (
    <Field
      label={LABELS[name] ?? name}
      help={HELP[name]}
      required={name !== 'contact'}
      error={faultOf(error, name)}
    >
      {(ties) => (
        <input
          className="usa-input"
          {...ties}
          value={texts[name] ?? ''}
          onChange={(event) => write(name, event.target.value)}
        />
      )}
    </Field>
  );
}

interface SettingsProps extends Omit<LineProps, 'name'> {
  readonly isNew: boolean;
}

function Settings({ isNew, texts, write, error }: SettingsProps) {
  return (
    <>
      {isNew && (
        <>
          <Line name="id" texts={texts} write={write} error={error} />
          <CountrySelect
            none="Choose"
            value={texts['country'] ?? ''}
            error={faultOf(error, 'country')}
            write={(code) => write('country', code)}
          />
        </>
      )}
      {LINES.map((name) => (
        <Line key={name} name={name} texts={texts} write={write} error={error} />
      ))}
      <Field label={LABELS['holidays'] ?? ''} help={HELP['holidays']} error={faultOf(error, 'holidays')}>
        {(ties) => (
          <textarea
            className="usa-textarea"
            {...ties}
            value={texts['holidays']}
            onChange={(event) => write('holidays', event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
