import { Link } from 'react-router';
import { ActForm } from '../../parts/act-form.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { Empty } from '../../parts/empty.tsx';
import { counted, plain, sentence } from '../../words/plain.ts';
import type { Explained } from './case-data.ts';
import type { ViewProps } from './view-props.ts';

type Act = Explained['acts'][number];

/** Acts that have a better place on this page, and which. */
const BETTER: Readonly<Partial<Record<string, readonly [view: string, words: string]>>> = {
  'finding.recorded': ['findings', 'Record it beside its question, in Findings'],
  'position.recorded': ['positions', 'Record it beside the other offices, in Positions'],
};

/** Where an act is done that follows from a record of its own. */
const ELSEWHERE: readonly (readonly [start: string, to: string, words: string])[] = [
  ['forum.', '/deviations', 'Deviations'],
  ['agreement.', '/agreements', 'Agreements'],
  ['notice.', '/notices', 'Notices'],
  ['report.', '/notices', 'Notices'],
  ['facts.', '/transfers', 'Transfers'],
];

const keyOf = ({ type, to, params }: Act): string => `${type} ${to ?? ''} ${Object.values(params).join(' ')}`;

/** Every act from where a proceeding stands: what is possible now with its form, and what is not with its reasons. */
export function ActsView({ proceeding, acting }: ViewProps) {
  const here = proceeding.acts.filter(({ elsewhere }) => elsewhere === null);
  const [open, shut] = [here.filter(({ allowed }) => allowed), here.filter(({ allowed }) => !allowed)];
  const [others, held] = [shut.filter(isForOthers), shut.filter((act) => !isForOthers(act))];
  const shared = sharedBlocks(held.filter(({ signed }) => signed));
  const away = proceeding.acts.filter(({ elsewhere }) => elsewhere !== null);
  return (
    <div className="case-acts">
      <section aria-labelledby="acts-open">
        <h4 id="acts-open">You can do now</h4>
        {open.length === 0 && (
          <Empty>
            <p>Nothing here is yours to do now. What stands in the way of each act is beneath.</p>
          </Empty>
        )}
        {open.map((act) => (
          <OpenAct key={keyOf(act)} act={act} proceeding={proceeding} acting={acting} />
        ))}
        {away.length > 0 && <Away acts={away} />}
      </section>
      <section aria-labelledby="acts-shut" className="case-acts-shut">
        <h4 id="acts-shut">Not possible now, and why</h4>
        {held.length === 0 && <p>Nothing is blocked.</p>}
        {shared.length > 0 && (
          <div className="case-shut case-shared">
            <p>
              <strong>Every signed act here waits for:</strong>
            </p>
            <BlockList blocks={shared} />
          </div>
        )}
        {held.map((act) => (
          <ShutAct key={keyOf(act)} act={act} shared={act.signed ? shared : []} />
        ))}
        {others.length > 0 && <ForOthers acts={others} />}
      </section>
    </div>
  );
}

/** Blocked by nothing but the role of whoever asks. */
const isForOthers = ({ blocks }: Act): boolean =>
  blocks.length > 0 && blocks.every(({ id }) => id === 'role');

function ForOthers({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <section aria-labelledby="acts-others" className="case-away">
      <h5 id="acts-others">For others to do now</h5>
      <ul>
        {acts.map((act) => (
          <li key={keyOf(act)}>
            <strong>{act.title}</strong>{' '}
            <span className="part-clears">
              (
              {act.nobody ??
                `${act.roles.map(plain).join(' or ')}: ${counted(act.people, 'person', 'people')}`}
              )
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const has = (blocks: Act['blocks'], { id, words }: Act['blocks'][number]): boolean =>
  blocks.some((one) => one.id === id && one.words === words);

/** Conditions that every one of several acts waits for. */
const sharedBlocks = ([first, ...others]: readonly Act[]): Act['blocks'] =>
  first === undefined || others.length === 0
    ? []
    : first.blocks.filter((block) => others.every(({ blocks }) => has(blocks, block)));

const lead = ({ to, signed }: Act): string =>
  [to !== null && `leads to: ${to.split(' / ').map(plain).join(' · ')}`, signed && 'signed']
    .filter(Boolean)
    .join(', ');

/** What an act leads to, and whether it is signed; nothing where it only puts something on record. */
function Lead({ act }: { readonly act: Act }) {
  const words = lead(act);
  return words === '' ? null : <span className="part-clears">({words})</span>;
}

interface OpenActProps {
  readonly act: Act;
  readonly proceeding: Explained;
  readonly acting: ViewProps['acting'];
}

function OpenAct({ act, proceeding, acting }: OpenActProps) {
  const better = BETTER[act.type];
  if (better)
    return (
      <p className="case-act-line">
        <strong>{act.title}</strong>{' '}
        <Link to={{ search: `proceeding=${proceeding.id}&view=${better[0]}` }} state={{ keepFocus: true }}>
          {better[1]}
        </Link>
      </p>
    );
  if (act.signed)
    return (
      <div className="case-act-line">
        <ActForm act={act} about={proceeding.id} send={acting.send(act)} />
      </div>
    );
  return (
    <details className="case-act">
      <summary>
        {act.title} <Lead act={act} />
      </summary>
      <ActForm act={act} about={proceeding.id} send={acting.send(act)} />
    </details>
  );
}

interface ShutActProps {
  readonly act: Act;
  /** Said once for all of them. */
  readonly shared: Act['blocks'];
}

/** The act and the first thing in its way; all of them, with their citations and who can meet them, when it is opened. */
function ShutAct({ act, shared }: ShutActProps) {
  const own = act.blocks.filter((block) => !has(shared, block));
  const first = own.find(({ id }) => id !== 'role') ?? own[0];
  return (
    <details className="case-shut">
      <summary>
        <strong>{act.title}</strong> <Lead act={act} />
        {first && (
          <span className="case-shut-first">
            {first.words} {own.length > 1 && `And ${own.length - 1} more.`}
          </span>
        )}
      </summary>
      {own.length > 0 && <BlockList blocks={own} />}
      {act.nobody && <p className="case-nobody">{act.nobody}</p>}
      {!act.nobody && (
        <p className="part-clears">
          {sentence(act.roles.map(plain).join(' or '))}: {counted(act.people, 'person', 'people')} could do
          it.
        </p>
      )}
    </details>
  );
}

function Away({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <details className="case-act">
      <summary>Done on another page ({acts.length})</summary>
      <ul>
        {acts.map((act) => {
          const place = ELSEWHERE.find(([start]) => act.type.startsWith(start));
          return (
            <li key={keyOf(act)}>
              <strong>{act.title}.</strong> {act.elsewhere} {place && <Link to={place[1]}>{place[2]}</Link>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
