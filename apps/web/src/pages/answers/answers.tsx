import { useSearchParams } from 'react-router';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Empty } from '../../parts/empty.tsx';
import './answers.css';
import { ManyAnswers } from './many-answers.tsx';
import { OneAnswer } from './one-answer.tsx';
import { QuestionForm } from './question-form.tsx';
import { asksOne, lacking, readQuestion } from './read-question.ts';

/** May this assistance go to this recipient, and why? The whole question is in the address. */
export function Answers() {
  const [search] = useSearchParams();
  const question = readQuestion(search);
  const lacks = lacking(question);
  return (
    <>
      <PageHeading>May it go?</PageHeading>
      <p>
        Whether assistance may go to a recipient on a day, under every law together, and why. Not determined
        is never eligible.
      </p>
      <QuestionForm key={search.toString()} asked={question} opened={lacks.length > 0} />
      {lacks.length > 0 ? (
        <Empty>
          <p>Choose {lacks.join(' and ')}. The answer appears here, and its address can be shared.</p>
        </Empty>
      ) : (
        <>{asksOne(question) ? <OneAnswer question={question} /> : <ManyAnswers question={question} />}</>
      )}
    </>
  );
}
