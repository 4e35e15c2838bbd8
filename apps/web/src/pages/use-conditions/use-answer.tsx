import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

type Answer = Schema<'ShownUseAnswer'>;

const OUTCOMES: Readonly<Record<Answer['answer']['outcome'], string>> = {
  restricted: 'Restricted',
  'not-restricted': 'Not restricted',
  'not-determined': 'Not determined',
};

/** What the conditions come to, each step with its citation, and what would follow. */
export function UseAnswer({
  asked: { answer, words, on, enactedOn, reportsDue },
}: {
  readonly asked: Answer;
}) {
  return (
    <div className="use-answer" role="status">
      <p>
        <strong>{OUTCOMES[answer.outcome]}</strong> on <When at={on} />
        {enactedOn !== null && (
          <>
            , in force since <When at={enactedOn} />
          </>
        )}
        .
      </p>
      <ul>
        {answer.reasons.map((reason) => (
          <li key={`${reason.cite} ${reason.words}`}>
            {reason.words} <cite>{reason.cite}</cite>
          </li>
        ))}
      </ul>
      <p>{words}</p>
      {answer.sunsetOn !== null && (
        <p>
          No longer in force from <When at={answer.sunsetOn} />.
        </p>
      )}
      {reportsDue.length > 0 && (
        <details>
          <summary>Reports on the conditions that would be due ({reportsDue.length})</summary>
          <ol className="use-reports">
            {reportsDue.map((day) => (
              <li key={day}>
                <When at={day} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
