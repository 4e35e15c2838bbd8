import { Link, useSearchParams } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import type { Work } from '../../data/work-address.ts';
import { addressOfWork, rememberQueue } from '../../data/work-address.ts';
import { QUEUE_TITLES } from '../../data/work.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { plain, sentence } from '../../words/plain.ts';

const KINDS: Readonly<Record<Work['kind'], string>> = {
  proceeding: 'Case',
  notice: 'Notice',
  evidence: 'Evidence',
  request: 'Request',
  information: 'Information',
  deviation: 'Deviation',
  clock: 'Clock',
};

/** Kinds that the name of what they are about does not tell. */
const NAMED: readonly Work['kind'][] = ['notice', 'evidence', 'information', 'deviation'];

/** The columns of every queue. The first is made by the table, which knows what can be chosen in bulk. */
export const WORK_COLUMNS: readonly Column<Work>[] = [
  { id: 'step', title: 'What is to be done', show: (item) => <Step item={item} /> },
  { id: 'stands', title: 'Where it stands', show: (item) => <Stands item={item} /> },
  { id: 'country', title: 'Country', show: ({ countries }) => <Countries codes={countries} /> },
  {
    id: 'days',
    title: 'Days in this step',
    numeric: true,
    show: ({ kind, daysWaiting }) => (kind === 'clock' ? '' : daysWaiting),
  },
  { id: 'clock', title: 'Nearest clock', show: (item) => <Nearest item={item} /> },
  { id: 'who', title: 'Who can move it', show: (item) => <Who item={item} /> },
  { id: 'kind', title: 'Kind', optional: true, show: ({ kind }) => KINDS[kind] },
  {
    id: 'queue',
    title: 'Queue',
    optional: true,
    show: ({ queue }) => (queue === 'wait' ? 'Waiting for a day' : QUEUE_TITLES[queue]),
  },
  { id: 'since', title: 'Since', optional: true, show: ({ since }) => <When at={since} /> },
];

/** What it is about, as the way to where the step is done. */
export function About({ item }: { readonly item: Work }) {
  const [search] = useSearchParams();
  const { title, about, kind } = item;
  return (
    <>
      <Link
        to={addressOfWork(item)}
        onClick={() => rememberQueue({ search: search.toString(), place: location.hash, id: item.id })}
      >
        <Name>{about}</Name>
      </Link>
      {title !== null && title !== about && (
        <span className="work-title">
          <Name>{title}</Name>
        </span>
      )}
      {NAMED.includes(kind) && <span className="work-title">{KINDS[kind]}</span>}
    </>
  );
}

function Step({ item: { words, undeclared } }: { readonly item: Work }) {
  return (
    <>
      <bdi>{words}</bdi>
      {undeclared && (
        <span className="work-title">First declare whether you have a conflict of interest.</span>
      )}
    </>
  );
}

/** States that nothing is narrowed to: they say what the queue says. */
const SAID: Readonly<Record<string, string>> = {
  ungraded: 'not graded',
  notRead: 'not read yet',
  proposed: 'proposed',
};

const RESTING: readonly string[] = ['asCertified', 'undelivered'];

/** The law and each state; a state narrows the queue to itself. Of several regions those where nothing happened are left out. */
function Stands({ item: { authorityId, state } }: { readonly item: Work }) {
  const [search] = useSearchParams();
  const citation = useCitation();
  const parts = state?.split(' / ') ?? [];
  const shown = parts.filter(
    (one, place) => place === 0 || !(/^no[A-Z]|Open$/.test(one) || RESTING.includes(one)),
  );
  const only = (one: string) => {
    const next = new URLSearchParams(search);
    next.set('state', one);
    return `?${next}`;
  };
  return (
    <>
      {authorityId !== null && <span className="work-cite">{citation(authorityId)}</span>}
      {shown.map((one, place) => (
        <span key={one}>
          {place > 0 && ', '}
          {Object.hasOwn(SAID, one) ? (
            SAID[one]
          ) : (
            <Link className="work-state" to={only(one)} state={{ keepFocus: true }}>
              {place === 0 ? sentence(one) : plain(one)}
            </Link>
          )}
        </span>
      ))}
    </>
  );
}

function Countries({ codes }: { readonly codes: readonly string[] }) {
  const nameOf = useCountryName();
  if (codes.length === 0) return <span className="work-quiet">not known</span>;
  return <Name>{codes.map(nameOf).join(', ')}</Name>;
}

const EITHER = new Intl.ListFormat('en-US', { type: 'disjunction' });

const SOON = 14;

/** The deadline that ends first, and how near it is: in words, never by colour alone. */
function Nearest({ item: { clock, daysLeft } }: { readonly item: Work }) {
  if (clock === null) return <span className="work-quiet">none</span>;
  if (clock.endsOn === null || daysLeft === null) return <>end not known</>;
  const near = daysLeft <= SOON;
  return (
    <span className="work-clock">
      <When at={clock.endsOn} />
      <span className={near ? 'work-near' : 'work-quiet'}>
        {daysLeft < 0
          ? `over since ${daysInWords(-daysLeft)}`
          : daysLeft === 0
            ? 'today'
            : `${daysInWords(daysLeft)} left`}
        {clock.label === 'policy' && ', our policy'}
      </span>
    </span>
  );
}

function Who({ item: { kind, roles, offices } }: { readonly item: Work }) {
  if (kind === 'clock') return <>Whoever the case waits for</>;
  if (roles.length === 0) return <>Nobody now: it waits for a day, or for somebody outside</>;
  const department =
    offices.length > 0 && (offices.includes('dod') ? ' (Department of Defense)' : ' (Department of State)');
  return (
    <>
      {sentence(EITHER.format(roles.map(plain)))}
      {department}
    </>
  );
}
