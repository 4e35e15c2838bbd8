import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Asked } from '../../parts/asked.tsx';
import { VERDICT_WORDS } from '../../parts/verdict.tsx';
import { AnswerBody } from './answer-body.tsx';
import { askWhatIf } from './ask-answers.ts';
import type { AskedQuestion } from './read-question.ts';
import { NOTHING, writeQuestion } from './read-question.ts';

/** What the answer would be, marked as what it is: nothing that any record keeps. */
export function WhatIf({ question }: { readonly question: AskedQuestion }) {
  const query = useQuery({ queryKey: ['answer', question, 'what-if'], queryFn: () => askWhatIf(question) });
  const without = { search: writeQuestion({ ...question, supposed: NOTHING }).toString() };
  return (
    <section aria-labelledby="what-if" className="answers-what-if">
      <h2 id="what-if">What if (no record)</h2>
      <Asked query={query} what="what it would be">
        {({ supposed, words, whatIf, given }) => (
          <>
            <p>If all of this were so:</p>
            <ul>
              {supposed.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p>
              <strong>{words}</strong>
            </p>
            {question.supposed.on !== '' && (
              <p>On that day, as the law stands: {VERDICT_WORDS[given.verdict].toLowerCase()}.</p>
            )}
            <AnswerBody answer={whatIf} />
          </>
        )}
      </Asked>
      <p>
        <Link to={without} state={{ keepFocus: true }}>
          Suppose nothing
        </Link>
      </p>
    </section>
  );
}
