import { Link } from 'react-router';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted, sentence } from '../../words/plain.ts';
import type { Schema } from '../../data/client.ts';
import { Bars } from './bars.tsx';
import type { Record } from './case-data.ts';
import { useNotices, useRecord } from './case-data.ts';
import type { ViewProps } from './view-props.ts';

/** What was determined, what that withholds, and who has to be told. */
export function FollowsView({ sheet, proceeding }: ViewProps) {
  return (
    <>
      <section aria-labelledby="determinations">
        <h4 id="determinations">Determinations</h4>
        <Asked query={useRecord(sheet.id, proceeding.id)} what="determinations">
          {({ determinations }) => <Determinations determinations={determinations} />}
        </Asked>
      </section>
      {sheet.subject === 'unit' && <Bars caseId={sheet.id} proceeding={proceeding} />}
      <section aria-labelledby="notices">
        <h4 id="notices">Notices and their gates</h4>
        <Asked query={useNotices(sheet.id, proceeding.id)} what="notices">
          {(notices) => <Notices notices={notices} />}
        </Asked>
      </section>
    </>
  );
}

function Determinations({ determinations }: Pick<Record, 'determinations'>) {
  if (determinations.length === 0)
    return <p className="part-empty">Nothing is determined. Until somebody signs, the question is open.</p>;
  return (
    <ol className="case-determinations">
      {determinations.map(({ id, kind, signedByName, signedAt, effectiveAt, dissent }) => (
        <li key={id}>
          <Link to={`/determinations/${id}`}>{sentence(kind)}</Link>, signed by <Name>{signedByName}</Name>,{' '}
          <When at={signedAt} />
          {effectiveAt !== signedAt && (
            <>
              , counts from <When at={effectiveAt} />
            </>
          )}
          {dissent.length > 0 && `; ${counted(dissent.length, 'dissenting view')}`}
        </li>
      ))}
    </ol>
  );
}

type Notice = Schema<'NoticeHead'>;

/** One line for each duty, with everyone who has to be told and whether they have been. */
function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0)
    return <p className="part-empty">Nobody has to be told yet: notices follow from determinations.</p>;
  const duties = [...Map.groupBy(notices, ({ dutyId, dueFrom }) => `${dutyId} ${dueFrom}`)];
  return (
    <table className="usa-table usa-table--borderless case-notices">
      <caption className="usa-sr-only">Who has to be told, and what waits for it</caption>
      <thead>
        <tr>
          {['Notice', 'To', 'When it is due'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.map(([key, own]) => (
          <Duty key={key} notices={own} />
        ))}
      </tbody>
    </table>
  );
}

function Duty({ notices }: { readonly notices: readonly Notice[] }) {
  const [first] = notices;
  if (first === undefined) return null;
  return (
    <tr>
      <th scope="row">
        {first.title} <cite>{first.cite}</cite>
      </th>
      <td>
        <ul className="part-plain">
          {notices.map(({ id, recipientName, status, delivery }) => (
            <li key={id}>
              <Link to={`/notices/${id}`}>{recipientName}</Link>: {status}
              {delivery && (
                <>
                  {' '}
                  on <When at={delivery.deliveredOn} />
                </>
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Timing timing={first.timing} />
      </td>
    </tr>
  );
}

function Timing({ timing }: Pick<Notice, 'timing'>) {
  if (!('words' in timing)) return <>{sentence(timing.kind)}</>;
  return <>{timing.kind === 'gate' ? `A gate: ${timing.words}` : sentenceCase(timing.words)}</>;
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
