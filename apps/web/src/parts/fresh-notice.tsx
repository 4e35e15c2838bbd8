import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import type { Change } from '../data/live.ts';
import { useChanges } from '../data/live.ts';
import { counted, plain } from '../words/plain.ts';

interface FreshNoticeProps {
  /** What is being read, as `noun:id` (`case:0198…`), or `noun:*` for a list of all of them. */
  readonly topics: readonly string[];
  /** The queries that are read again when the reader asks for it. */
  readonly keys: readonly QueryKey[];
}

const NAMED = 3;

/**
 * Says what others did to what is being read, over the page, and shows it when asked: nothing moves by itself. What was read
 * before the page could hear is read again at once, so that nothing falls between the two.
 */
export function FreshNotice({ topics, keys }: FreshNoticeProps) {
  const queries = useQueryClient();
  const readAgain = () => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
  const { changes, missed, clear } = useChanges(topics, readAgain);
  const show = () => {
    clear();
    readAgain();
  };
  const news = changes.length > 0 || missed;
  return (
    <div className="part-fresh" role="status" aria-live="polite">
      {news && (
        <>
          <span>{changes.length > 0 ? <Others changes={changes} /> : MISSED}</span>{' '}
          <button type="button" className="usa-button usa-button--unstyled" onClick={show}>
            Show
          </button>
        </>
      )}
    </div>
  );
}

const MISSED = 'The connection was away for a while; others may have changed this.';

function Others({ changes }: { readonly changes: readonly Change[] }) {
  const said = [...new Set(changes.map(({ act, actorName }) => `${plain(act)} by ${actorName}`))];
  const more = said.length > NAMED ? ` and ${said.length - NAMED} more` : '';
  return (
    <>
      {counted(changes.length, 'change')} by others: <bdi>{said.slice(-NAMED).join('; ')}</bdi>
      {more}.
    </>
  );
}
