import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { Timing } from '../notices/timing.tsx';
import { NoticeContents } from './notice-contents.tsx';
import { NoticeDelivery } from './notice-delivery.tsx';
import './notice.css';
import { OtherRecipients } from './other-recipients.tsx';

/** A duty to tell somebody: what it must contain, what it contains, when it is due, and that it arrived. */
export function Notice() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['notice', id],
    queryFn: async () => (await ask(client.GET('/api/notices/{id}', { params: { path: { id } } }))).notice,
  });
  return (
    <Asked query={query} what="the notice">
      {(notice) => (
        <>
          <PageHeading title={notice.about === null ? notice.title : `${notice.title}: ${notice.about}`}>
            {notice.title}
          </PageHeading>
          <FreshNotice
            topics={[`proceeding:${notice.proceedingId}`, `country:${notice.country ?? ''}`]}
            keys={[
              ['notice', id],
              ['notice-draft', id],
            ]}
          />
          <Standing notice={notice} />
          <h2>What the law asks</h2>
          <p>
            {notice.words} <cite>{notice.cite}</cite>
            {!notice.verified && ' (not verified in the text)'}
          </p>
          {!notice.metByEdition && <NoticeContents notice={notice} />}
          <NoticeDelivery notice={notice} />
          <OtherRecipients notice={notice} />
        </>
      )}
    </Asked>
  );
}

const STANDS: Readonly<Record<Schema<'NoticeStatus'>, string>> = {
  open: 'Open',
  delivered: 'Delivered',
  superseded: 'Replaced: the same duty came to life again, and the newer notice stands for it',
  withdrawn: 'Withdrawn: what it was about fell before it counted',
};

function Standing({ notice }: { readonly notice: Schema<'ShownNotice'> }) {
  const countryName = useCountryName();
  const { status, recipientName, about, country, subject, caseId, proceedingId, timing, dueFrom } = notice;
  return (
    <dl className="part-lines notice-standing">
      <div>
        <dt>Stands</dt>
        <dd>
          <strong>{STANDS[status]}</strong>
        </dd>
      </div>
      <div>
        <dt>To</dt>
        <dd>{recipientName}</dd>
      </div>
      <div>
        <dt>About</dt>
        <dd>
          <Link to={`/cases/${caseId}?proceeding=${proceedingId}`}>
            <Name>{about}</Name>
          </Link>{' '}
          ({sentence(subject).toLowerCase()}
          {subject !== 'country' && country !== null && `, ${countryName(country)}`})
        </dd>
      </div>
      <div>
        <dt>When</dt>
        <dd>
          <Timing timing={timing} met={status !== 'open'} />
        </dd>
      </div>
      <div>
        <dt>Since</dt>
        <dd>
          <When at={dueFrom} />
        </dd>
      </div>
    </dl>
  );
}
