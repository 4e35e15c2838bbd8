import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { STANDING_WORDS } from '../requests/request-words.ts';

type Row = Schema<'ShownRow'>;
type Sheet = Schema<'ShownRequest'>;

const keyOf = ({ row }: Row): string => String(row);
const classOf = ({ ending }: Row): string =>
  ending === 'refused' ? 'file-row file-row-refused' : 'file-row';
const show = (row: Row) => <FileRow row={row} />;
const ENDINGS = [
  ['nominated', 'Name one unit', 'nominated'],
  ['several', 'Name several', 'severalRows'],
  ['not-identified', 'Identify no unit', 'notIdentified'],
  ['refused', 'Refused', 'refused'],
] as const;

/** Every row of the file as it stood, and where it ended. */
export function FileRows({ sheet }: { readonly sheet: Sheet }) {
  const { permissions } = useSignedIn();
  const [search] = useSearchParams();
  const { id, totals } = sheet.request;
  const ending = ENDINGS.find(([one]) => one === search.get('ending'))?.[0];
  const list = useReadOn({
    id: `request-rows:${id}`,
    key: ['request-rows', id, ending ?? 'all'],
    read: async (page) => {
      const query = { ...(ending && { ending }), limit: page.limit, after: Number(page.after ?? 0) };
      const { rows } = await ask(client.GET('/api/requests/{id}/rows', { params: { path: { id }, query } }));
      return { rows, next: rows.length === page.limit ? String(rows.at(-1)?.row) : null };
    },
    keyOf,
  });
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">Rows of the file</h2>
      <EndingLinks totals={totals} chosen={ending} />
      {totals.refused > 0 && permissions.includes('request.submit') && (
        <p>
          <Link className="usa-button usa-button--outline" to={`/requests/new?corrects=${id}`}>
            Send corrected rows as a new request
          </Link>
        </p>
      )}
      <Asked query={list} what="rows">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>
              <p>No row ended there.</p>
            </Empty>
          ) : (
            <LongList
              label="Rows of the file"
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

interface EndingLinksProps {
  readonly totals: Sheet['request']['totals'];
  readonly chosen: Row['ending'] | undefined;
}

function EndingLinks({ totals, chosen }: EndingLinksProps) {
  const choices = [
    [undefined, 'All', totals.rows - totals.notSelected] as const,
    ...ENDINGS.map(([ending, words, count]) => [ending, words, totals[count]] as const),
  ];
  return (
    <nav aria-label="Rows by where they ended" className="part-choices">
      <ul>
        {choices.map(([ending, words, count]) => (
          <li key={words}>
            <Link
              to={ending === undefined ? '?view=rows' : `?view=rows&ending=${ending}`}
              state={{ keepFocus: true }}
              aria-current={ending === chosen ? 'true' : undefined}
            >
              {words} <span className="request-note">{count.toLocaleString('en-US')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FileRow({ row: { row, ending, cells, refusals, nominations } }: { readonly row: Row }) {
  const faulty = new Map(refusals.map((refusal) => [refusal.column, refusal]));
  const filled = Object.entries(cells).filter(([column, text]) => text !== '' || faulty.has(column));
  const whole = refusals.filter(({ column }) => column === null || !(column in cells));
  return (
    <>
      <h3>
        Row {row}
        {ending === 'refused' && ': refused'}
      </h3>
      {whole.map((refusal) => (
        <Why key={refusal.code} refusal={refusal} />
      ))}
      <dl className="file-cells">
        {filled.map(([column, text]) => {
          const refusal = faulty.get(column);
          return (
            <div key={column} className={refusal ? 'file-fault' : undefined}>
              <dt>{column}</dt>
              <dd>
                <Name>{text === '' ? '(blank)' : text}</Name>
                {refusal && <Why refusal={refusal} />}
              </dd>
            </div>
          );
        })}
      </dl>
      {nominations.length > 0 && (
        <ul className="part-plain">
          {nominations.map((one) => (
            <li key={one.id}>
              <strong>{STANDING_WORDS[one.standing]}</strong>
              {one.unitText && (
                <>
                  : <Name>{one.unitText}</Name>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Why({ refusal: { found, expected, whatToDo } }: { readonly refusal: Schema<'IntakeRefusal'> }) {
  return (
    <p className="file-why">
      Found <bdi>{found}</bdi>; expected {expected}. {whatToDo}
    </p>
  );
}
