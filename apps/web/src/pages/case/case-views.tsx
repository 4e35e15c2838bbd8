import { Link } from 'react-router';
import type { CaseSheet } from './case-data.ts';

/** The parts of a case that are more than one proceeding's. */
const VIEWS = ['proceedings', 'incidents', 'chronology', 'declarations'] as const;
export type CaseView = (typeof VIEWS)[number];

/** Which part the address asks for; a part of a proceeding belongs to the proceedings. */
export const caseViewOf = (search: URLSearchParams): CaseView =>
  VIEWS.find((one) => one === search.get('view')) ?? 'proceedings';

interface CaseViewsProps {
  readonly sheet: CaseSheet;
  readonly view: CaseView;
}

/** The way to each part of a case; each has an address of its own. */
export function CaseViews({ sheet, view }: CaseViewsProps) {
  const words: { readonly [View in CaseView]: string } = {
    proceedings: `Proceedings (${sheet.proceedings.length})`,
    incidents: `Incidents (${sheet.incidents.length})`,
    chronology: 'Chronology',
    declarations: `Declarations (${sheet.declarations.length})`,
  };
  const link = (one: CaseView) => (
    <Link
      to={{ search: one === 'proceedings' ? '' : `view=${one}` }}
      state={{ keepFocus: true }}
      aria-current={one === view ? 'page' : undefined}
    >
      {words[one]}
    </Link>
  );
  return (
    <nav aria-label="Parts of this case" className="case-views">
      <ul>
        <li>{link('proceedings')}</li>
        <li>{link('incidents')}</li>
        <li>
          <Link to={`/cases/${sheet.id}/evidence`}>Evidence</Link>
        </li>
        {sheet.subject === 'country' && (
          <li>
            <Link to={`/cases/${sheet.id}/use-conditions`}>Conditions of use</Link>
          </li>
        )}
        <li>{link('chronology')}</li>
        <li>{link('declarations')}</li>
      </ul>
    </nav>
  );
}
