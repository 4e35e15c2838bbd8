import { Link, useParams, useSearchParams } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { labelOf } from '../../parts/label-of.ts';
import { Name } from '../../parts/name.tsx';
import { signedTitle } from '../../parts/signed-title.ts';
import { draftsUnder } from '../../parts/use-drafts.ts';
import { sentence } from '../../words/plain.ts';
import { Assessment } from './assessment.tsx';
import { Dissent } from './dissent.tsx';
import './sign.css';
import type { Ground } from './sign-data.ts';
import { actIn, useGround } from './sign-data.ts';
import { SignForm } from './sign-form.tsx';

/** The page before a signature: what will be signed, what it rests on, who dissents, what follows; then the password. */
export function Sign() {
  const { id = '', act: type = '' } = useParams();
  const [variant] = useSearchParams();
  return (
    <Asked query={useGround(id)} what="what you are about to sign">
      {(ground) => <Review key={ground.here.revision} ground={ground} type={type} variant={variant} />}
    </Asked>
  );
}

interface ReviewProps {
  readonly ground: Ground;
  readonly type: string;
  readonly variant: URLSearchParams;
}

function Review({ ground, type, variant }: ReviewProps) {
  const { file, here } = ground;
  const act = actIn(ground, type, variant);
  const back = `/cases/${file.id}?proceeding=${here.id}`;
  return (
    <>
      <PageHeading title={`Review and sign, ${file.title}: ${act ? signedTitle(act) : sentence(type)}`}>
        {act ? `Review and sign: ${signedTitle(act)}` : sentence(type)}
      </PageHeading>
      <p className="sign-where">
        <Link to={back}>
          <Name>{file.title}</Name>
        </Link>
        {' · '}
        {here.citation}
        {' · '}
        {about(ground)}
      </p>
      <FreshNotice topics={[`proceeding:${here.id}`, `case:${file.id}`]} keys={[['signing', here.id]]} />
      {act === undefined ? (
        <>
          <p className="part-empty">
            This act is not possible where the proceeding stands now: {here.words}{' '}
            <Link to={back}>Go to the case</Link>
          </p>
          <Unsent form={`${here.id}:${type}:`} />
        </>
      ) : (
        <div className={act.allowed ? 'sign-columns' : 'sign-columns sign-one'}>
          {!act.allowed && (
            <section className="part-act-blocked sign-blocked" aria-labelledby="blocked">
              <h2 id="blocked">You cannot sign this now</h2>
              <BlockList blocks={act.blocks} />
              {act.nobody && <p>{act.nobody}</p>}
            </section>
          )}
          <SignForm ground={ground} act={act} />
          <Assessment matrix={ground.matrix} />
          <Dissent ground={ground} />
        </div>
      )}
    </>
  );
}

/** What somebody wrote who came too late: it is not lost, and can be taken elsewhere. */
function Unsent({ form }: { readonly form: string }) {
  const { actor } = useSignedIn();
  const written = draftsUnder(actor.accountId, form).filter(([, text]) => !CHOSEN.test(text));
  if (written.length === 0) return null;
  return (
    <section aria-labelledby="unsent">
      <h2 id="unsent">What you wrote and did not sign</h2>
      <dl className="part-lines">
        {written.map(([field, text]) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Picked from a list, not written. */
const CHOSEN = /^(true|false|[\da-f-]{36}|[a-z]+(-[a-z]+)*)(\n|$)/;

const about = ({ file }: Ground): string => file.unitName ?? file.unidentified?.words ?? file.country;
