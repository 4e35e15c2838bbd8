import { ask, client } from '../../data/client.ts';
import type { AnswerOf, Schema } from '../../data/client.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Name } from '../../parts/name.tsx';

type Change = Schema<'CandidateChange'>;

type Changed = AnswerOf<'/api/requests/{id}/changes', 'get'>['nominations'][number];
const keyOf = ({ nominationId }: Changed): string => nominationId;
const classOf = (): string => 'file-row';
const show = (one: Changed) => <ChangedRow one={one} />;
const WHAT: Readonly<Record<Change['what'], string>> = { came: 'Came', went: 'Went', moved: 'Moved' };

/** What the newest search found otherwise than the one before it, row by row, each with why. */
export function SearchChanges({ sheet }: { readonly sheet: Schema<'ShownRequest'> }) {
  const { id } = sheet.request;
  const list = useReadOn({
    id: `request-changes:${id}`,
    key: ['request-changes', id, sheet.screening?.finishedAt],
    read: async (page) => {
      const query = { limit: page.limit, after: Number(page.after ?? 0) };
      const params = { path: { id }, query };
      const { nominations } = await ask(client.GET('/api/requests/{id}/changes', { params }));
      const next = nominations.length === page.limit ? String(nominations.at(-1)?.ordinal) : null;
      return { rows: nominations, next };
    },
    keyOf,
    sizes: [50, 50],
  });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What a search changed</h2>
      <Asked query={list} what="changes">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>
              <p>The newest search found what the one before it had found.</p>
            </Empty>
          ) : (
            <LongList
              label="What a search changed"
              rows={rows}
              item={show}
              itemClass={classOf}
              {...{ keyOf, list }}
            />
          )
        }
      </Asked>
    </section>
  );
}

function ChangedRow({ one: { row, unitText, changes } }: { readonly one: Changed }) {
  return (
    <>
      <h3>
        Row {row}: <Name>{unitText}</Name>
      </h3>
      <ul>
        {changes.map((change) => (
          <OneChange key={change.unitId} change={change} />
        ))}
      </ul>
    </>
  );
}

function OneChange({ change: { name, what, from, to, because } }: { readonly change: Change }) {
  const scores = [from, to].flatMap((mark) => (mark ? [mark.score.toFixed(2)] : []));
  return (
    <li>
      <strong>{WHAT[what]}</strong>: <Name>{name}</Name>
      {scores.length > 0 && ` (${scores.join(' to ')})`}
      <ul>
        {because.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
