import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { parsePoints } from './parse-points.ts';

type Shown = Schema<'ShownSeries'>;

interface AccessSeriesProps {
  readonly country: string;
  readonly series: readonly Shown[];
  readonly mayRecord: boolean;
}

const OPENING: readonly FormField[] = [
  {
    name: 'name',
    label: 'Name',
    help: 'For example “Loads a day at the northern crossing”.',
    kind: 'line',
    required: true,
  },
  { name: 'unit', label: 'What is counted', kind: 'line', required: true },
  { name: 'source', label: 'Who or what says so', kind: 'line', required: true },
];
const POINTS: readonly FormField[] = [
  {
    name: 'points',
    label: 'Days and numbers',
    help: 'One a line: 2026-11-23 38, and a note where there is one. A second number for a day is a new version of it.',
    kind: 'text',
    required: true,
  },
];

/** Numbers over time, with where they come from: evidence, and never a trigger. */
export function AccessSeries({ country, series, mayRecord }: AccessSeriesProps) {
  const done = useDone(country);
  const open = (said: Record<string, unknown>) =>
    ask(
      client.POST('/api/countries/{country}/access-series', {
        params: { path: { country } },
        body: said as Schema<'OpenSeriesBody'>,
      }),
    );
  return (
    <>
      <h3>Series</h3>
      {series.length === 0 && <p>No series of numbers is on record.</p>}
      {series.map((one) => (
        <OneSeries key={one.series.id} shown={one} country={country} mayRecord={mayRecord} />
      ))}
      {mayRecord && (
        <details className="country-fold">
          <summary>Begin a series</summary>
          <RecordForm
            form={`series:${country}`}
            fields={OPENING}
            submit="Begin it"
            send={open}
            sent={() => done('A series has begun.')}
          />
        </details>
      )}
    </>
  );
}

function useDone(country: string): (words: string) => void {
  const [queries, say] = [useQueryClient(), useToast()];
  return (words) => {
    void queries.invalidateQueries({ queryKey: ['access', country] });
    say(words);
  };
}

interface OneSeriesProps {
  readonly shown: Shown;
  readonly country: string;
  readonly mayRecord: boolean;
}

function OneSeries({ shown: { series, points }, country, mayRecord }: OneSeriesProps) {
  const done = useDone(country);
  const { id } = series;
  const add = ({ points: lines }: Record<string, unknown>) =>
    ask(
      client.POST('/api/access-series/{id}/points', {
        params: { path: { id } },
        body: readLines(String(lines)),
      }),
    );
  return (
    <details className="country-fold">
      <summary>
        <Name>{series.name}</Name> ({counted(points.length, 'number')}, in {series.unit})
      </summary>
      <p>
        Source: <Name>{series.source}</Name>
      </p>
      <ol className="access-points">
        {points.map(({ day, value, note }) => (
          <li key={day}>
            <When at={day} />: {value.toLocaleString('en-US')} {note !== null && <bdi>({note})</bdi>}
          </li>
        ))}
      </ol>
      {mayRecord && (
        <RecordForm
          form={`points:${id}`}
          fields={POINTS}
          submit="Add them"
          send={add}
          sent={() => done('The numbers are on record.')}
        />
      )}
    </details>
  );
}

/** What is sent. Throws a refusal that names the lines that cannot be read, so that the form shows it like one of the API. */
function readLines(text: string): Schema<'AddPointsBody'> {
  const { points, wrong } = parsePoints(text);
  if (wrong.length === 0) return { points };
  const expected = 'a day, a number, and a note where there is one';
  throw new RefusedError(422, {
    kind: 'invalid',
    code: 'points.unreadable',
    message: 'Not every line could be read; nothing was sent.',
    faults: wrong.map((line) => ({ where: 'points', found: `line ${line}`, expected })),
  });
}
