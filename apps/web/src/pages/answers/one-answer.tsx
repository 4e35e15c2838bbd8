import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCountryName, useInstrumentName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { AnswerBody } from './answer-body.tsx';
import { askOne } from './ask-answers.ts';
import { useTransfers } from './transfer-picker.tsx';
import type { AskedQuestion } from './read-question.ts';
import { supposes } from './read-question.ts';
import { WhatIf } from './what-if.tsx';
import { WhatIfForm } from './what-if-form.tsx';

/** The answer about one recipient, with its reasons, and beside it what it would be if something were otherwise. */
export function OneAnswer({ question }: { readonly question: AskedQuestion }) {
  const query = useQuery({ queryKey: ['answer', question, 'given'], queryFn: () => askOne(question) });
  const supposing = supposes(question.supposed);
  return (
    <Asked query={query} what="the answer">
      {(answer) => (
        <div className={supposing ? 'answers-beside' : undefined}>
          <section aria-labelledby="answer" className="answers-given">
            <h2 id="answer">
              <About question={question} answer={answer} />
            </h2>
            <FreshNotice topics={topicsOf(answer)} keys={[['answer']]} />
            <AnswerBody answer={answer} />
            {answer.standard && <Standard standard={answer.standard} />}
          </section>
          {supposing && <WhatIf question={question} />}
          <WhatIfForm
            key={JSON.stringify(question)}
            question={question}
            turnsOn={answer.reasons.flatMap(({ turnsOn }) => turnsOn.map(({ reading }) => reading))}
          />
        </div>
      )}
    </Asked>
  );
}

/** What the answer turned on: its proceedings, the unit, and every departure from the standard process. */
const topicsOf = ({ reasons, policy, unitId }: Schema<'AnswerBeside'>): readonly string[] => [
  ...new Set(
    [...reasons, ...policy].flatMap(({ proceedingId }) =>
      proceedingId ? [`proceeding:${proceedingId}`] : [],
    ),
  ),
  ...(unitId === null ? [] : [`unit:${unitId}`]),
  'deviation:*',
  'reading:*',
];

interface AboutProps {
  readonly question: AskedQuestion;
  readonly answer: Schema<'AnswerBeside'>;
}

function About({ question, answer }: AboutProps) {
  const [countryName, instrumentName] = [useCountryName(), useInstrumentName()];
  return (
    <>
      {answer.transferId === null ? (
        <>
          {instrumentName(answer.instrumentId)} to{' '}
          {answer.unitId === null ? (
            countryName(question.country)
          ) : (
            <Link to={`/units/${answer.unitId}`}>
              <Name>{answer.unitName}</Name>
            </Link>
          )}
        </>
      ) : (
        <Link to={`/transfers/${answer.transferId}`}>
          <TransferTitle id={answer.transferId} />
        </Link>
      )}
      , on <When at={answer.on} />
    </>
  );
}

/** A transfer by its title. */
export function TransferTitle({ id }: { readonly id: string }) {
  const { data } = useTransfers();
  return <Name>{data?.find((one) => one.id === id)?.title ?? 'The transfer'}</Name>;
}

function Standard({ standard }: { readonly standard: Schema<'StandardAnswer'> }) {
  return (
    <div className="answers-standard">
      <h3>Under the standard process</h3>
      <p>{standard.words}</p>
      <ul>
        {standard.forums.map(({ deviationId, forumName, expiresOn }) => (
          <li key={deviationId}>
            <Link to={`/deviations/${deviationId}`}>
              <Name>{forumName}</Name>
            </Link>
            , until <When at={expiresOn} />
          </li>
        ))}
      </ul>
    </div>
  );
}
