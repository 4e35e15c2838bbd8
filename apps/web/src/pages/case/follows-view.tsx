import { Link } from 'react-router';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted, sentence } from '../../words/plain.ts';
import type { Schema } from '../../data/client.ts';
import { Bars } from './bars.tsx';
import type { Record } from './case-data.ts';
import { useNotices, useRecord } from './case-data.ts';
import type { ViewProps } from './proceeding-panel.tsx';

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
          {(notices) => (
            <DataTable
              id="case-notices"
              caption="Who has to be told, and what waits for it"
              columns={NOTICES}
              rows={notices}
              keyOf={({ id }) => id}
              empty={<p>Nobody has to be told yet: notices follow from determinations.</p>}
            />
          )}
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

const NOTICES: readonly Column<Notice>[] = [
  {
    id: 'title',
    title: 'Notice',
    show: ({ id, title, cite }) => (
      <>
        <Link to={`/notices/${id}`}>{title}</Link> <cite>{cite}</cite>
      </>
    ),
  },
  { id: 'recipient', title: 'To', show: ({ recipientName }) => recipientName },
  {
    id: 'status',
    title: 'Stands',
    show: ({ status, delivery }) => (
      <>
        {sentence(status)}
        {delivery && (
          <>
            , <When at={delivery.deliveredOn} />
          </>
        )}
      </>
    ),
  },
  { id: 'timing', title: 'When it is due', show: ({ timing }) => <Timing timing={timing} /> },
];

function Timing({ timing }: Pick<Notice, 'timing'>) {
  if ('words' in timing) return <>{timing.kind === 'gate' ? `A gate: ${timing.words}` : timing.words}</>;
  return <>{sentence(timing.kind)}</>;
}
