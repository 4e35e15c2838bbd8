import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { ReasonTree } from '../../parts/reason-tree.tsx';
import { Verdict, VERDICT_SENTENCES } from '../../parts/verdict.tsx';
import { When } from '../../parts/when.tsx';

/** What an answer says: the verdict, until when, its reasons, what only a transfer can be asked, policy, obligations. */
export function AnswerBody({ answer }: { readonly answer: Schema<'Answer'> }) {
  const { verdict, reasons, policy, reserved, obligations, expires, knownAt } = answer;
  return (
    <>
      <p className="answers-verdict">
        <Verdict of={verdict} /> {VERDICT_SENTENCES[verdict]}
      </p>
      <p className="answers-known">
        As known at <When at={knownAt} />.
        {expires !== null && (
          <>
            {' '}
            Although nobody acts, it may change on <When at={expires} />.
          </>
        )}
      </p>
      <h3>Why</h3>
      <ReasonTree reasons={reasons} label="Reasons, those that stand in the way first" />
      {obligations.length > 0 && (
        <>
          <h3>What must be kept to</h3>
          <ul>
            {obligations.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {reserved.length > 0 && <Reserved reserved={reserved} />}
      {policy.length > 0 && (
        <>
          <h3>Policy beside the law</h3>
          <p>It enters no verdict.</p>
          <ReasonTree reasons={policy} label="What policy says" open={false} />
        </>
      )}
    </>
  );
}

function Reserved({ reserved }: { readonly reserved: readonly Schema<'Reserved'>[] }) {
  const citation = useCitation();
  return (
    <>
      <h3>What only a transfer can be asked</h3>
      <ul>
        {reserved.map(({ authorityId, cite, words }) => (
          <li key={authorityId}>
            <Link to={`/law/${authorityId}`}>{citation(authorityId)}</Link>: {words} <cite>{cite}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
