import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';

/** A version of a worksheet with its author's name. */
export type Version = Schema<'ShownCase'>['worksheets'][number];
export type Questions = Schema<'WorksheetQuestions'>;

interface VersionsProps {
  readonly versions: readonly Version[];
  readonly questions: Questions;
}

/** The worksheet as it stands, and every version before it. */
export function Versions({ versions, questions }: VersionsProps) {
  const [latest, ...earlier] = versions.toReversed();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Seven-factor worksheet</h2>
      <p>
        The factors guide a finding on credibility, which stays a person’s. No number is taken and nothing is
        added up. <cite>{questions.factorsReadIn.where}</cite>
        {questions.factorsReadIn.status !== 'read-in-text' && ' Policy as reported; not text of a law.'}
      </p>
      {latest ? <OneVersion version={latest} questions={questions} /> : <p>No version is on record yet.</p>}
      {earlier.length > 0 && (
        <details>
          <summary>Earlier versions ({earlier.length})</summary>
          {earlier.map((version) => (
            <OneVersion key={version.id} version={version} questions={questions} />
          ))}
        </details>
      )}
    </section>
  );
}

interface OneVersionProps {
  readonly version: Version;
  readonly questions: Questions;
}

function OneVersion({ version, questions }: OneVersionProps) {
  const { authorName, at, factors, category, checklist } = version;
  const kind = questions.categories.find(({ id }) => id === category);
  const lines = [
    ...questions.factors.map(({ id, title }) => [title, factors[id]] as const),
    ...(kind?.elements ?? []).map(({ id, asks }) => [asks, checklist[id]] as const),
  ];
  return (
    <article className="worksheet-version">
      <p className="usa-hint">
        <Name>{authorName}</Name>, <When at={at} />
        {kind && `. As ${kind.title.toLowerCase()}`}
      </p>
      <dl className="part-lines">
        {lines.map(([title, line]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {line ? (
                <>
                  <strong>
                    <bdi>{line.value}</bdi>
                  </strong>
                  <div dir="auto">{line.reasons}</div>
                </>
              ) : (
                <span className="usa-hint">Open</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
