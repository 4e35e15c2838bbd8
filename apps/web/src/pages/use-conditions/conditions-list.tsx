import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Value } from '../../parts/matrix.tsx';
import { Name } from '../../parts/name.tsx';
import { ReadWhere } from '../../parts/read-where.tsx';
import { When } from '../../parts/when.tsx';
import { useCaseEvidence } from '../case/case-data.ts';
import { RecordCondition } from './record-condition.tsx';
import { Rests } from './rests.tsx';

type Answer = Schema<'ShownUseAnswer'>;
type Finding = Answer['findings'][number];

interface ConditionsListProps {
  readonly caseId: string;
  readonly asked: Answer;
}

/** Each condition with its own status on the day, everything found on it, and the form for a new finding. */
export function ConditionsList({ caseId, asked }: ConditionsListProps) {
  const { permissions } = useSignedIn();
  const may = permissions.includes('condition.record');
  return (
    <>
      <p>A condition on which nothing was found is undetermined.</p>
      {!may && <p>An analyst or a legal adviser records what was found; you read.</p>}
      <ol className="use-conditions">
        {asked.answer.conditions.map((condition) => (
          <li key={condition.id}>
            <h3 id={condition.id}>{condition.words.charAt(0).toUpperCase() + condition.words.slice(1)}</h3>
            <p>
              <Value value={condition.status} /> on <When at={asked.on} />. <cite>{condition.cite}</cite>
            </p>
            <Found
              caseId={caseId}
              findings={asked.findings.filter(({ conditionId }) => conditionId === condition.id)}
            />
            <ReadWhere source={condition.provenance} />
            {may && <RecordCondition caseId={caseId} authorityId={asked.authorityId} condition={condition} />}
          </li>
        ))}
      </ol>
    </>
  );
}

interface FoundProps {
  readonly caseId: string;
  readonly findings: readonly Finding[];
}

function Found({ caseId, findings }: FoundProps) {
  const { data } = useCaseEvidence(caseId);
  const titleOf = (id: string): string => {
    const item = data?.evidence.find((one) => one.id === id);
    return item === undefined ? 'an item' : item.sealed ? 'a sealed item' : item.title;
  };
  if (findings.length === 0) return null;
  return (
    <ul className="part-plain">
      {findings.toReversed().map(({ id, status, foundOn, reasons, evidenceIds, by }) => (
        <li key={id}>
          <Value value={status} /> as of <When at={foundOn} />, <Name>{by.name}</Name>, <When at={by.at} />:{' '}
          <bdi>{reasons}</bdi>
          <Rests titles={evidenceIds.map((one) => [one, titleOf(one)])} />
        </li>
      ))}
    </ul>
  );
}
