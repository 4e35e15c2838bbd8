import { useState } from 'react';
import { Asked } from '../../parts/asked.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import type { MatrixRow } from '../../parts/matrix.tsx';
import { Matrix } from '../../parts/matrix.tsx';
import { counted } from '../../words/plain.ts';
import { EvidenceCell } from '../evidence-linking/evidence-cell.tsx';
import { EvidenceShelf } from '../evidence-linking/evidence-shelf.tsx';
import type { Explained } from './case-data.ts';
import { useFindings } from './case-data.ts';
import { FindingForm } from './finding-form.tsx';
import type { ViewProps } from './view-props.ts';

/** The matrix of a proceeding, in which findings are recorded and replaced beside their question. */
export function FindingsView(props: ViewProps) {
  return (
    <Asked query={useFindings(props.sheet.id, props.proceeding.id)} what="findings">
      {(matrix) => <Findings {...props} matrix={matrix} />}
    </Asked>
  );
}

interface FindingsProps extends ViewProps {
  readonly matrix: Parameters<typeof Matrix>[0]['matrix'];
}

function Findings({ sheet, proceeding, acting, matrix }: FindingsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const act = proceeding.acts.find(({ type }) => type === 'finding.recorded');
  const close = () => setOpen(null);
  return (
    <>
      <Assessment matrix={matrix} acts={proceeding.acts} />
      {act && !act.allowed && <BlockList blocks={act.blocks} />}
      <EvidenceShelf caseId={sheet.id} />
      <Matrix
        matrix={matrix}
        evidenceCell={(row) => <EvidenceCell caseId={sheet.id} proceedingId={proceeding.id} row={row} />}
        {...(act?.allowed && {
          action: (row: MatrixRow) => (
            <button
              type="button"
              className="usa-button usa-button--unstyled case-record"
              aria-expanded={open === row.id}
              onClick={() => setOpen(open === row.id ? null : row.id)}
            >
              {open === row.id ? 'Close' : row.holds ? 'Replace the finding' : 'Record a finding'}
              <span className="usa-sr-only">: {row.title}</span>
            </button>
          ),
          form: (row: MatrixRow) =>
            open === row.id && (
              <FindingForm
                caseId={sheet.id}
                proceedingId={proceeding.id}
                row={row}
                act={act}
                acting={acting}
                close={close}
              />
            ),
        })}
      />
    </>
  );
}

function Assessment({ matrix, acts }: Pick<FindingsProps, 'matrix'> & Pick<Explained, 'acts'>) {
  const { assessment, questions } = matrix;
  const asked = questions.filter(({ of }) => of === 'element');
  const answered = asked.filter(({ holds }) => holds !== null).length;
  const certify = acts.find(({ type }) => type === 'assessment.certified');
  return (
    <p className="case-assessment">
      {answered} of {counted(asked.length, 'question')} of the law answered. Version {assessment.version} of
      the assessment is {assessment.certified ? 'certified' : 'not certified'}.
      {certify?.allowed && ' You can certify it, under Acts.'}
    </p>
  );
}
