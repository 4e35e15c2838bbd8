import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';
import type { Drafts } from '../../parts/use-drafts.ts';
import { WrittenField } from '../../parts/written-field.tsx';
import { ForumProfile } from '../deviation/forum-profile.tsx';

interface ChooseForumProps {
  readonly drafts: Drafts;
  readonly error: unknown;
}

/** Which forum; once it is chosen what is on record about it, because the signature is for this version of it. */
export function ChooseForum({ drafts, error }: ChooseForumProps) {
  const { data } = useQuery({ queryKey: ['forums'], queryFn: () => ask(client.GET('/api/forums')) });
  const forums = data?.forums ?? [];
  const chosen = forums.find(({ id }) => id === drafts.texts['forumId']);
  const field: FormField = {
    name: 'forumId',
    label: 'Forum',
    help: 'The special process that is to be applied.',
    kind: 'choice',
    choices: forums.map(({ id, name }) => [id, name]),
    required: true,
  };
  return (
    <>
      <WrittenField drafts={drafts} field={field} error={error} />
      {chosen && (
        <details className="proposal-forum">
          <summary>What is on record about this forum</summary>
          <ForumProfile profile={chosen} version={chosen.version} />
        </details>
      )}
    </>
  );
}
