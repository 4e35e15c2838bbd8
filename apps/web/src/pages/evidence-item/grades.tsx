import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { CONTENT_GRADES, gradeInWords, SOURCE_GRADES } from '../evidence/evidence-data.ts';

type File = Schema<'EvidenceFile'>;
type Axis = 'source' | 'content';

const AXES: readonly (readonly [Axis, string, string, readonly (readonly [string, string])[]])[] = [
  ['source', 'The source', 'How reliable is who it comes from?', SOURCE_GRADES],
  ['content', 'The content', 'How credible is what it says?', CONTENT_GRADES],
];

/** The grades of source and content, judged apart, with every earlier one; a reliable source can say what is doubtful. */
export function Grades({ file }: { readonly file: File }) {
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Grades</h2>
      <p>
        Source and content are judged apart (AJP-2.1) and never added up. F and 6 do not mean “bad” or
        “false”: they cannot be judged.
      </p>
      <div className="evidence-axes">
        {AXES.map(([axis, title, question, scale]) => (
          <section key={axis} aria-labelledby={`grade-${axis}`} className="evidence-axis">
            <h3 id={`grade-${axis}`}>{title}</h3>
            <p className="usa-hint">{question}</p>
            <History file={file} axis={axis} scale={scale} />
            <GradeForm file={file} axis={axis} scale={scale} />
          </section>
        ))}
      </div>
    </section>
  );
}

interface AxisProps {
  readonly file: File;
  readonly axis: Axis;
  readonly scale: readonly (readonly [string, string])[];
}

function History({ file: { grades, names }, axis, scale }: AxisProps) {
  const versions = grades.filter((one) => one.axis === axis).toSorted((a, b) => b.version - a.version);
  const [holds, ...earlier] = versions;
  if (!holds) return <p>Not graded yet.</p>;
  const line = (one: Schema<'Grade'>) => (
    <>
      <strong>{gradeInWords(scale, one.grade)}</strong>
      <div dir="auto">{one.reason}</div>
      <div className="evidence-by">
        <Name>{names[one.accountId]}</Name>, <When at={one.at} />
      </div>
    </>
  );
  return (
    <>
      <div className="evidence-grade">{line(holds)}</div>
      {earlier.length > 0 && (
        <details>
          <summary>Earlier grades ({earlier.length})</summary>
          <ol reversed className="part-plain">
            {earlier.map((one) => (
              <li key={one.version} className="evidence-grade">
                {line(one)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function GradeForm({ file: { evidence }, axis, scale }: AxisProps) {
  const { permissions } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  if (!permissions.includes('evidence.grade')) return null;
  const held = evidence[`${axis}Grade`];
  const send = ({ grade, reason }: Record<string, unknown>) =>
    ask(
      client.POST('/api/evidence/{evidenceId}/grades', {
        params: { path: { evidenceId: evidence.id } },
        body: {
          axis,
          grade: String(grade) as Schema<'GradeBody'>['grade'],
          reason: String(reason),
          version: held?.version ?? 0,
        },
      }),
    );
  return (
    <details key={held?.version ?? 0} className="evidence-act">
      <summary>{held ? 'Grade it anew' : 'Grade it'}</summary>
      <RecordForm
        form={`evidence:${evidence.id}:grade:${axis}`}
        fields={fieldsOf(scale)}
        submit={`Grade ${axis === 'source' ? 'the source' : 'the content'}`}
        send={send}
        sent={() => {
          say('The grade is on record; the one before stays readable.');
          void queries.invalidateQueries({ queryKey: ['evidence'] });
        }}
      />
    </details>
  );
}

const cache = new WeakMap<object, readonly FormField[]>();

/** The same list for the same scale, so that what is written is not read anew. */
function fieldsOf(scale: AxisProps['scale']): readonly FormField[] {
  const known = cache.get(scale);
  if (known) return known;
  const choices = scale.map(([grade, words]) => [grade, `${grade}: ${words.toLowerCase()}`] as const);
  const fields: readonly FormField[] = [
    { name: 'grade', label: 'Grade', kind: 'choice', choices, required: true },
    { name: 'reason', label: 'Reason', help: 'What it rests on.', kind: 'text', required: true },
  ];
  cache.set(scale, fields);
  return fields;
}
