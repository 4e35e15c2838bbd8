import { Asked } from '../../parts/asked.tsx';
import type { MatrixRow } from '../../parts/matrix.tsx';
import { Name } from '../../parts/name.tsx';
import { useCaseEvidence } from './case-data.ts';

interface EvidenceChoiceProps {
  readonly caseId: string;
  readonly row: MatrixRow;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** Which items of the case a finding rests on; those that are linked to its question first. Sealed ones are not offered. */
export function EvidenceChoice({ caseId, row, chosen, choose }: EvidenceChoiceProps) {
  const linked = new Set(row.evidence.map(({ evidenceId }) => evidenceId));
  const toggle = (id: string, on: boolean) =>
    choose(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="usa-fieldset case-evidence-choice">
      <legend className="usa-label">
        Rests on <span className="usa-hint">(optional)</span>
      </legend>
      <Asked query={useCaseEvidence(caseId)} what="evidence">
        {({ evidence }) => {
          const open = evidence.flatMap((one) => (one.sealed ? [] : [one]));
          if (open.length === 0) return <p className="usa-hint">The case has no evidence yet.</p>;
          return open
            .toSorted((a, b) => Number(linked.has(b.id)) - Number(linked.has(a.id)))
            .map(({ id, title, sourceGrade, contentGrade }) => (
              <label key={id} className="part-check">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                />{' '}
                <Name>{title}</Name>{' '}
                <span className="part-clears">
                  ({sourceGrade ? `${sourceGrade.grade}${contentGrade?.grade ?? ''}` : 'not graded'}
                  {linked.has(id) && ', linked to this question'})
                </span>
              </label>
            ));
        }}
      </Asked>
    </fieldset>
  );
}
