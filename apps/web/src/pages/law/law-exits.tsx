import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { sentence } from '../../words/plain.ts';
import { OneElement } from './law-elements.tsx';
import { RequiredContents } from './required-contents.tsx';

type Exit = Schema<'AuthorityShown'>['exits'][number];

/** The ways out that this law gives, and the classes of way out that it does not give. */
export function LawExits({ law: { exits, absentExits } }: { readonly law: Schema<'AuthorityShown'> }) {
  return (
    <>
      {exits.map((exit) => (
        <OneExit key={exit.kind} exit={exit} />
      ))}
      {absentExits.length > 0 && (
        <>
          <h3>What this law does not give</h3>
          <dl className="part-lines">
            {absentExits.map(({ class: kind, words, cite }) => (
              <div key={kind}>
                <dt>{sentence(kind)}</dt>
                <dd>
                  {words} <cite>{cite}</cite>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function OneExit({ exit }: { readonly exit: Exit }) {
  const { kind, title, cite, conditions, consultation, report, provenance } = exit;
  return (
    <article id={`exit-${kind}`} className="law-item" aria-labelledby={`exit-${kind}-title`}>
      <h3 id={`exit-${kind}-title`}>
        {title} <cite>{cite}</cite>
      </h3>
      <p>{whatItIs(exit)}</p>
      {consultation && (
        <p>
          {consultation.words} <cite>{consultation.cite}</cite>
        </p>
      )}
      {report && (
        <>
          <p>
            Its report is due {report.due === 'after' ? 'within a period afterwards' : 'before it counts'}.{' '}
            <cite>{report.cite}</cite>
          </p>
          <RequiredContents contents={report.contents} />
        </>
      )}
      <ReadWhere source={provenance} />
      {conditions.length > 0 && (
        <div className="law-within">
          {conditions.map((condition) => (
            <OneElement key={condition.id} element={condition} />
          ))}
        </div>
      )}
    </article>
  );
}

function whatItIs({ class: kind, remedial, limited, steps }: Exit): string {
  const rests = remedial
    ? `It rests on what the government did about the violation${steps === 'taken' ? ', steps completed' : steps ? ', steps under way' : ''}.`
    : 'It does not rest on anything that the government did.';
  return `${sentence(kind)}. ${rests}${limited ? ' It names what it covers, and until when.' : ''}`;
}
