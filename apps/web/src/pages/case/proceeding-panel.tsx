import type { ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAuthorities } from '../../data/catalogue.ts';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { ActsView } from './acts-view.tsx';
import type { CaseSheet, Explained } from './case-data.ts';
import { ChartView } from './chart-view.tsx';
import { ASSISTANCE, whom } from './compare.tsx';
import { ExitsView } from './exits-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { FollowsView } from './follows-view.tsx';
import { ForumBeside } from './forum-beside.tsx';
import { PositionsView } from './positions-view.tsx';
import { StaleBeside } from './stale-beside.tsx';
import { useActing } from './use-acting.ts';
import type { ViewProps } from './view-props.ts';

const VIEWS: readonly (readonly [id: string, title: string, view: ComponentType<ViewProps>])[] = [
  ['acts', 'Acts', ActsView],
  ['findings', 'Findings', FindingsView],
  ['chart', 'Chart', ChartView],
  ['positions', 'Positions', PositionsView],
  ['exits', 'Ways out', ExitsView],
  ['follows', 'What followed', FollowsView],
];

interface ProceedingPanelProps {
  readonly sheet: CaseSheet;
  readonly proceeding: Explained;
}

/** One proceeding: why it stands where it stands, and its parts, each with an address of its own. */
export function ProceedingPanel({ sheet, proceeding }: ProceedingPanelProps) {
  const [search] = useSearchParams();
  const acting = useActing(sheet.id, proceeding);
  const { data: authorities = [] } = useAuthorities();
  const law = authorities.find(({ id }) => id === proceeding.authorityId);
  const [view, title, Shown] = VIEWS.find(([id]) => id === search.get('view')) ?? VIEWS[0] ?? NONE;
  const addressOf = (id: string) => ({ search: `proceeding=${proceeding.id}&view=${id}` });
  return (
    <section aria-labelledby="proceeding" className="case-panel">
      <h2 id="proceeding">
        <Link to={`/law/${proceeding.authorityId}`}>{proceeding.citation}</Link>
        {law && <span className="case-law-name"> {law.title}</span>}
      </h2>
      <Where proceeding={proceeding} />
      {proceeding.forum && <ForumBeside proceeding={proceeding} />}
      {acting.stale && (
        <StaleBeside
          key={acting.stale.acts.length}
          proceedingId={proceeding.id}
          stale={acting.stale}
          goOn={acting.goOn}
        />
      )}
      <nav aria-label={`Parts of the proceeding under ${proceeding.citation}`} className="case-tabs">
        <ul>
          {VIEWS.map(([id, words]) => (
            <li key={id}>
              <Link
                to={addressOf(id)}
                state={{ keepFocus: true }}
                aria-current={id === view ? 'page' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h3 className="usa-sr-only">{title}</h3>
      <Shown sheet={sheet} proceeding={proceeding} acting={acting} />
    </section>
  );
}

const NONE = ['acts', 'Acts', ActsView] as const;

const NEXT = { ready: 'What is next.', blocked: 'Why it is stuck.', rests: 'What is next.' } as const;

/** Where a proceeding stands in the words of its procedure, and why it is stuck there, with who can move it. */
function Where({ proceeding: { words, stateSince, standing, waits } }: { readonly proceeding: Explained }) {
  return (
    <div className={`case-waits case-waits-${waits.yours ? 'yours' : waits.kind}`}>
      <p>
        <strong>Where it stands.</strong> {words} Since <When at={stateSince} />.{' '}
        {ASSISTANCE[standing.kind] ?? sentence(standing.kind)}.
      </p>
      <p>
        <strong>{NEXT[waits.kind]}</strong> {waits.words} {waits.cite && <cite>{waits.cite}</cite>}
      </p>
      {waits.kind !== 'rests' && (
        <p>
          <strong>Who can move it.</strong> {whom(waits)}.
        </p>
      )}
      {standing.alerts.length > 0 && (
        <ul className="case-alerts">
          {standing.alerts.map((alert) => (
            <li key={alert}>{alert}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
