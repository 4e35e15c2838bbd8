import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useCountryName, useInstrumentName } from '../../data/catalogue.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { Verdict, VERDICT_WORDS } from '../../parts/verdict.tsx';
import { When } from '../../parts/when.tsx';
import { saveFile } from '../../proofs/save-file.ts';
import { counted } from '../../words/plain.ts';
import { answersCsv, decisive, worstFirst } from './answer-csv.ts';
import type { ListedAnswer } from './ask-answers.ts';
import { askMany } from './ask-answers.ts';
import { useTransfers } from './transfer-picker.tsx';
import type { AskedQuestion } from './read-question.ts';
import { NOTHING, writeQuestion } from './read-question.ts';

const VERDICTS = ['barred', 'not-determined', 'eligible'] as const;

/** The answers about many recipients, side by side, those that stand in the way first. */
export function ManyAnswers({ question }: { readonly question: AskedQuestion }) {
  const query = useQuery({ queryKey: ['answers', question], queryFn: () => askMany(question) });
  return (
    <section aria-labelledby="answers" className="answers-many">
      <h2 id="answers">
        <Title question={question} />
      </h2>
      <Asked query={query} what="answers">
        {(answers) => <Answers question={question} answers={answers} />}
      </Asked>
    </section>
  );
}

function Title({ question: { who, country, instrument, on } }: { readonly question: AskedQuestion }) {
  const [countryName, instrumentName] = [useCountryName(), useInstrumentName()];
  const day = on === '' ? new Date().toISOString().slice(0, 10) : on;
  return (
    <>
      {who === 'transfers' ? 'Transfers on record' : instrumentName(instrument)}
      {who === 'every' && ` to every unit of ${countryName(country)}`}, on <When at={day} />
    </>
  );
}

interface AnswersProps {
  readonly question: AskedQuestion;
  readonly answers: readonly ListedAnswer[];
}

function Answers({ question, answers }: AnswersProps) {
  const [search] = useSearchParams();
  const { data: transfers = [] } = useTransfers();
  const only = VERDICTS.find((one) => one === search.get('only'));
  const shown = worstFirst(answers).filter(({ verdict }) => only === undefined || verdict === only);
  const nameOf = ({ unitName, transferId }: ListedAnswer): string =>
    unitName ?? transfers.find(({ id }) => id === transferId)?.title ?? '';
  const save = () => saveFile('answers.csv', answersCsv(answers, nameOf), 'text/csv');
  return (
    <>
      <Counts answers={answers} only={only} />
      <DataTable
        id="answers"
        caption={`Answers for ${counted(shown.length, 'recipient')}`}
        columns={columnsOf(question, nameOf)}
        rows={shown}
        keyOf={({ unitId, transferId }) => unitId ?? transferId ?? ''}
        empty={<p>No answer is of this kind.</p>}
      />
      <p>
        <button type="button" className="usa-button usa-button--outline" onClick={save}>
          Save all with their reasons (CSV)
        </button>
      </p>
    </>
  );
}

function Counts({
  answers,
  only,
}: {
  readonly answers: readonly ListedAnswer[];
  readonly only: string | undefined;
}) {
  const [search] = useSearchParams();
  const linkTo = (verdict: string | undefined) => {
    const next = new URLSearchParams(search);
    next.delete('only');
    if (verdict !== undefined) next.set('only', verdict);
    return { search: next.toString() };
  };
  const choices = [
    [undefined, `All (${answers.length})`] as const,
    ...VERDICTS.map((one) => {
      const count = answers.filter(({ verdict }) => verdict === one).length;
      return [one, `${VERDICT_WORDS[one]} (${count})`] as const;
    }),
  ];
  return (
    <nav aria-label="Answers by verdict" className="part-choices">
      <ul>
        {choices.map(([verdict, words]) => (
          <li key={words}>
            <Link
              to={linkTo(verdict)}
              state={{ keepFocus: true }}
              aria-current={verdict === only ? 'true' : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function columnsOf(
  question: AskedQuestion,
  nameOf: (answer: ListedAnswer) => string,
): readonly Column<ListedAnswer>[] {
  return [
    {
      id: 'recipient',
      title: 'Recipient',
      show: (answer) => <Recipient {...{ question, answer, name: nameOf(answer) }} />,
    },
    { id: 'verdict', title: 'Answer', show: ({ verdict }) => <Verdict of={verdict} /> },
    { id: 'why', title: 'Why', show: (answer) => <Why answer={answer} /> },
    { id: 'changes', title: 'What would change it', show: (answer) => decisive(answer)?.changes },
    {
      id: 'expires',
      title: 'May change on',
      optional: true,
      show: ({ expires }) => (expires === null ? 'No day known' : <When at={expires} />),
    },
  ];
}

interface RecipientProps {
  readonly question: AskedQuestion;
  readonly answer: ListedAnswer;
  readonly name: string;
}

/** Leads to the whole answer about this one. */
function Recipient({ question, answer: { unitId, transferId }, name }: RecipientProps) {
  const one: AskedQuestion =
    transferId === null
      ? { ...question, who: 'units', units: [unitId ?? ''], supposed: NOTHING }
      : { ...question, who: 'transfers', transfers: [transferId], supposed: NOTHING };
  return (
    <Link to={`/answers?${writeQuestion(one)}`}>
      <Name>{name}</Name>
    </Link>
  );
}

function Why({ answer }: { readonly answer: ListedAnswer }) {
  const reason = decisive(answer);
  const others = answer.reasons.filter(({ verdict }) => verdict !== 'eligible').length - 1;
  return (
    <>
      <Name>{reason?.words}</Name> {reason?.cite && <cite>{reason.cite}</cite>}
      {others > 0 && <span className="answers-more"> {counted(others, 'further reason')} against it.</span>}
    </>
  );
}
