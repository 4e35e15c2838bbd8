import { Link } from 'react-router';
import { Asked } from '../../parts/asked.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { Value } from '../../parts/matrix.tsx';
import type { MatrixRow } from '../../parts/matrix.tsx';
import { sentence } from '../../words/plain.ts';
import { pinpoint } from '../laws/pinpoint.ts';
import type { Record } from './case-data.ts';
import { useFindings, useRecord } from './case-data.ts';
import type { ViewProps } from './view-props.ts';
import { RemediationSteps } from './remediation-steps.tsx';

/** The ways out that the law itself gives, each with its conditions, and those that it does not give. */
export function ExitsView({ sheet, proceeding }: ViewProps) {
  const matrix = useFindings(sheet.id, proceeding.id);
  return (
    <>
      <Asked query={useRecord(sheet.id, proceeding.id)} what="ways out">
        {({ context: { procedure } }) => (
          <>
            {procedure.exits.length === 0 && <p>This law gives no way out of its own.</p>}
            <div className="case-exits">
              {procedure.exits.map((exit) => (
                <Exit
                  key={exit.kind}
                  exit={exit}
                  citation={procedure.citation}
                  questions={matrix.data?.questions ?? []}
                  acts={proceeding.acts.filter(({ params }) => params['exit'] === exit.kind)}
                  findings={`proceeding=${proceeding.id}&view=findings`}
                />
              ))}
            </div>
            <Absent exits={procedure.absentExits} />
          </>
        )}
      </Asked>
      {sheet.subject === 'unit' && <RemediationSteps caseId={sheet.id} proceeding={proceeding} />}
    </>
  );
}

type Procedure = Record['context']['procedure'];

interface ExitProps {
  readonly exit: Procedure['exits'][number];
  readonly citation: string;
  readonly questions: readonly MatrixRow[];
  readonly acts: ViewProps['proceeding']['acts'];
  /** The address of the findings. */
  readonly findings: string;
}

function Exit({ exit, citation, questions, acts, findings }: ExitProps) {
  const holds = (id: string) => questions.find((one) => one.id === id && one.of === exit.kind)?.holds?.value;
  return (
    <article className="case-exit">
      <h4>
        {exit.title} <cite>{pinpoint(citation, exit.cite)}</cite>
      </h4>
      {!exit.title.startsWith(sentence(exit.class)) && <p className="part-clears">{sentence(exit.class)}</p>}
      {exit.conditions.length > 0 && (
        <>
          <p>Its conditions:</p>
          <ul className="case-conditions">
            {exit.conditions.map(({ id, title, cite }) => (
              <li key={id}>
                <Value value={holds(id) ?? null} /> {title} <cite>{pinpoint(citation, cite)}</cite>
              </li>
            ))}
          </ul>
          <Link to={{ search: findings }} state={{ keepFocus: true }}>
            Findings on these conditions
          </Link>
        </>
      )}
      <Report exit={exit} citation={citation} />
      {acts.map((act) => (
        <div key={act.type} className="case-shut">
          <p>
            <strong>{act.title}</strong>: {act.allowed ? 'possible now, under Acts.' : 'not possible now.'}
          </p>
          {!act.allowed && <BlockList blocks={act.blocks} />}
        </div>
      ))}
    </article>
  );
}

/** The report that an exit of a law about units calls for; a drawn procedure has its notices instead. */
function Report({ exit, citation }: Pick<ExitProps, 'exit' | 'citation'>) {
  if (!('report' in exit) || exit.report === null) return null;
  const { due, days, cite } = exit.report;
  return (
    <p>
      {due === 'before-it-counts'
        ? 'It counts only when its report has been delivered'
        : `A report follows${days === null ? '' : ` within ${days} days`}`}{' '}
      <cite>{pinpoint(citation, cite)}</cite>.
    </p>
  );
}

function Absent({ exits }: { readonly exits: Procedure['absentExits'] }) {
  if (exits.length === 0) return null;
  return (
    <section aria-labelledby="absent">
      <h4 id="absent">Ways out that this law does not give</h4>
      <ul>
        {exits.map(({ words, cite }) => (
          <li key={`${cite} ${words}`}>
            {words} <cite>{cite}</cite>
          </li>
        ))}
      </ul>
    </section>
  );
}
