import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAuthorities, useUseAreas } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { caseKey, useCaseSheet } from '../case/case-data.ts';
import type { CaseSheet } from '../case/case-data.ts';
import { ConditionsList } from './conditions-list.tsx';
import { QuestionForm } from './question-form.tsx';
import { UseAnswer } from './use-answer.tsx';
import './use-conditions.css';
import { readUseQuestion } from './use-question.ts';

/** The conditions that a law or a bill sets on use, in a case about a country: what was found on each, and what they come to. */
export function UseConditions() {
  const { id = '' } = useParams();
  return (
    <Asked query={useCaseSheet(id)} what="the case">
      {(sheet) => (
        <>
          <p className="use-back">
            <Link to={`/cases/${id}`}>
              <Name>{sheet.title}</Name>
            </Link>
          </p>
          <PageHeading title={`Conditions of use: ${sheet.title}`}>Conditions of use</PageHeading>
          <FreshNotice topics={[`case:${id}`]} keys={[caseKey(id)]} />
          {sheet.subject === 'country' ? (
            <OfCountry sheet={sheet} />
          ) : (
            <Empty>
              <p>
                Conditions of use are answered in a case about a country.{' '}
                <Link to={`/cases?subject=country&country=${sheet.country ?? ''}`}>Look for one</Link>.
              </p>
            </Empty>
          )}
        </>
      )}
    </Asked>
  );
}

function OfCountry({ sheet }: { readonly sheet: CaseSheet }) {
  const [search] = useSearchParams();
  return (
    <Asked query={useUseAreas()} what="the laws with conditions of use">
      {(areas) => {
        const laws = [...new Set(areas.map(({ authorityId }) => authorityId))];
        const law = laws.find((one) => one === search.get('law')) ?? laws[0];
        if (law === undefined)
          return (
            <Empty>
              <p>No law and no bill on record sets conditions on use.</p>
            </Empty>
          );
        return (
          <>
            {laws.length > 1 && <LawLinks laws={laws} law={law} />}
            <OneLaw key={law} sheet={sheet} authorityId={law} />
          </>
        );
      }}
    </Asked>
  );
}

interface LawLinksProps {
  readonly laws: readonly string[];
  readonly law: string;
}

function LawLinks({ laws, law }: LawLinksProps) {
  const { data = [] } = useAuthorities();
  return (
    <nav className="part-choices" aria-label="Laws and bills with conditions of use">
      <ul>
        {laws.map((one) => (
          <li key={one}>
            <Link
              to={`?law=${one}`}
              state={{ keepFocus: true }}
              aria-current={one === law ? 'true' : undefined}
            >
              {data.find(({ id }) => id === one)?.shortName ?? one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface OneLawProps {
  readonly sheet: CaseSheet;
  readonly authorityId: string;
}

function OneLaw({ sheet: { id, country }, authorityId }: OneLawProps) {
  const [search] = useSearchParams();
  const { data: authorities = [] } = useAuthorities();
  const law = authorities.find((one) => one.id === authorityId);
  const asked = readUseQuestion(search);
  const query = useQuery({
    queryKey: [...caseKey(id), 'use-conditions', authorityId, asked],
    queryFn: async () =>
      (
        await ask(
          client.GET('/api/cases/{caseId}/use-conditions/{authorityId}', {
            params: { path: { caseId: id, authorityId }, query: asked },
          }),
        )
      ).useConditions,
    placeholderData: (before) => before,
  });
  return (
    <>
      <p>
        <Link to={`/law/${authorityId}`}>{law?.shortName ?? 'The law'}</Link>
        {law && (
          <>
            {' '}
            <cite>{law.citation}</cite>
          </>
        )}
      </p>
      <h2 id="asked">May it be used there?</h2>
      <QuestionForm
        key={search.toString()}
        authorityId={authorityId}
        country={country}
        whatIf={law?.standing !== 'law'}
      />
      <Asked query={query} what="what the conditions come to">
        {(found) => (
          <>
            <UseAnswer asked={found} />
            <h2 id="conditions">The conditions</h2>
            <ConditionsList caseId={id} asked={found} />
          </>
        )}
      </Asked>
    </>
  );
}
