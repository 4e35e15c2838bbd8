import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useInstruments } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Verdict } from '../../parts/verdict.tsx';

type Instrument = Schema<'ShownInstrument'>;

/** An answer as far as it is shown here. */
interface Answer {
  readonly verdict: Schema<'Verdict'>;
  readonly reasons: readonly Pick<Schema<'Reason'>, 'verdict' | 'words' | 'cite'>[];
}

/** May each kind of assistance go to the country itself today, and the first reason that decides. */
export function CountryAnswers({ country }: { readonly country: string }) {
  return (
    <Asked query={useInstruments()} what="kinds of assistance">
      {(instruments) => (
        <Table
          country={country}
          instruments={instruments.filter(({ kindOfRecipient }) => kindOfRecipient !== 'unit')}
        />
      )}
    </Asked>
  );
}

interface TableProps {
  readonly country: string;
  readonly instruments: readonly Instrument[];
}

function Table({ country, instruments }: TableProps) {
  const answers = useQueries({
    queries: instruments.map(({ id }) => ({
      queryKey: ['answer', { country, instrument: id }],
      queryFn: () => ask(client.GET('/api/answers', { params: { query: { country, instrument: id } } })),
    })),
  });
  return (
    <>
      <div className="part-table-scroll" role="region" aria-label="Table of answers" tabIndex={0}>
        <table className="usa-table usa-table--borderless country-answers">
          <caption className="usa-sr-only">Answers for the country itself, today</caption>
          <thead>
            <tr>
              <th scope="col">Assistance</th>
              <th scope="col">Answer today</th>
              <th scope="col">Decided by</th>
            </tr>
          </thead>
          <tbody>
            {instruments.map(({ id, name }, index) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/answers?country=${country}&instrument=${id}`}>{name}</Link>
                </th>
                <Answered answer={answers[index]?.data?.answer} error={answers[index]?.error} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        For the country itself. A unit of it has answers of its own:{' '}
        <Link to={`/answers?country=${country}`}>ask about one</Link>.
      </p>
    </>
  );
}

interface AnsweredProps {
  readonly answer: Answer | undefined;
  readonly error: Error | null | undefined;
}

function Answered({ answer, error }: AnsweredProps) {
  if (!answer) return <td colSpan={2}>{error ? error.message : 'Asking …'}</td>;
  const deciding = answer.reasons.filter(({ verdict }) => verdict === answer.verdict);
  const [first] = deciding;
  return (
    <>
      <td>
        <Verdict of={answer.verdict} />
      </td>
      <td>
        {first?.words ?? 'No law reaches it on this record.'} {first?.cite && <cite>{first.cite}</cite>}
        {deciding.length > 1 && ` And ${deciding.length - 1} more.`}
      </td>
    </>
  );
}
