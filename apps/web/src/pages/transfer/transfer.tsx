import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName, useInstrumentName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { PageParts } from '../../parts/page-parts.tsx';
import { Verdict, VERDICT_SENTENCES } from '../../parts/verdict.tsx';
import { askOne } from '../answers/ask-answers.ts';
import { NOTHING } from '../answers/read-question.ts';
import { Coverages } from './coverages.tsx';
import { Exposure } from './exposure.tsx';
import { Movements } from './movements.tsx';
import { NotificationCalendar } from './notification-calendar.tsx';
import { TransferCase } from './transfer-case.tsx';
import { isDoor, TransferDoor } from './transfer-door.tsx';
import { TransferSheet } from './transfer-sheet.tsx';
import './transfer.css';

type Transfer = Schema<'ShownTransfer'>;

const PARTS = [
  ['what', 'What it is'],
  ['case', 'Its case'],
  ['calendar', 'Notification calendar'],
  ['moved', 'What has moved'],
  ['coverage', 'Within what was signed?'],
  ['exposure', 'Exposure'],
] as const;

/** One transfer: whether it may go, what it is, where its case stands, which periods run, what has moved. */
export function Transfer() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['transfer', id],
    queryFn: async () =>
      (await ask(client.GET('/api/transfers/{id}', { params: { path: { id } } }))).transfer,
  });
  if (isDoor(query.error))
    return <TransferDoor transferId={id} error={query.error} opened={() => void query.refetch()} />;
  return (
    <Asked query={query} what="the transfer">
      {(transfer) => (
        <>
          <PageHeading>
            <Name>{transfer.sheets.at(-1)?.sheet.title}</Name>
          </PageHeading>
          <Parties transfer={transfer} />
          <FreshNotice
            topics={[`case:${transfer.caseId}`]}
            keys={[['transfer', id], ['answer'], ['case', transfer.caseId]]}
          />
          <MayItGo id={id} />
          <PageParts parts={PARTS} />
          <TransferSheet transfer={transfer} />
          <TransferCase transfer={transfer} />
          <NotificationCalendar caseId={transfer.caseId} />
          <Movements transfer={transfer} />
          <Coverages transfer={transfer} />
          <Exposure transfer={transfer} />
        </>
      )}
    </Asked>
  );
}

function Parties({ transfer: { country, unitId, unitName, instrumentId } }: { readonly transfer: Transfer }) {
  const [countryName, instrumentName] = [useCountryName(), useInstrumentName()];
  return (
    <p className="transfer-parties">
      {instrumentName(instrumentId)}, to{' '}
      {unitId !== null && (
        <>
          <Link to={`/units/${unitId}`}>
            <Name>{unitName}</Name>
          </Link>
          ,{' '}
        </>
      )}
      <Link to={`/countries/${country}`}>{countryName(country)}</Link>
    </p>
  );
}

function MayItGo({ id }: { readonly id: string }) {
  const question = {
    ...({ who: 'transfers', transfers: [id], units: [], country: '', instrument: '', on: '' } as const),
    supposed: NOTHING,
  };
  const query = useQuery({ queryKey: ['answer', question, 'given'], queryFn: () => askOne(question) });
  return (
    <div className="transfer-answer">
      <Asked query={query} what="whether it may go">
        {({ verdict, reasons }) => (
          <p>
            <Verdict of={verdict} /> {VERDICT_SENTENCES[verdict]}{' '}
            <Link to={`/answers?transfer=${id}`}>
              Why: {reasons.filter((reason) => reason.verdict === verdict).length} reasons
            </Link>
          </p>
        )}
      </Asked>
    </div>
  );
}
