import { useParams, useSearchParams } from 'react-router';
import { RefusedError } from '../../data/refused-error.ts';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { CaseHead } from './case-head.tsx';
import { caseKey, useCaseSheet } from './case-data.ts';
import type { CaseSheet } from './case-data.ts';
import { CaseViews, caseViewOf } from './case-views.tsx';
import { CaseChronology } from './case-chronology.tsx';
import { Declarations } from './declarations.tsx';
import { Door } from './door.tsx';
import { Incidents } from './incidents.tsx';
import { Proceedings } from './proceedings.tsx';
import './case.css';

/** A case: what it is about, its proceedings side by side, and all that is on its record; its door first, where it is shut. */
export function Case() {
  const { id = '' } = useParams();
  const query = useCaseSheet(id);
  if (query.data === undefined && isShut(query.error)) return <Door id={id} />;
  return (
    <Asked query={query} what="the case">
      {(sheet) => <OpenCase key={id} sheet={sheet} />}
    </Asked>
  );
}

const isShut = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code.startsWith('conflict.');

function OpenCase({ sheet }: { readonly sheet: CaseSheet }) {
  const [search] = useSearchParams();
  const view = caseViewOf(search);
  return (
    <>
      <CaseHead sheet={sheet} />
      <FreshNotice topics={[`case:${sheet.id}`]} keys={[caseKey(sheet.id)]} />
      <CaseViews sheet={sheet} view={view} />
      {view === 'proceedings' && <Proceedings sheet={sheet} />}
      {view === 'incidents' && <Incidents sheet={sheet} />}
      {view === 'chronology' && <CaseChronology sheet={sheet} />}
      {view === 'declarations' && <Declarations sheet={sheet} />}
    </>
  );
}
