import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { counted } from '../../words/plain.ts';
import { STANDING_WORDS, STATE_WORDS, USUAL_WAY } from '../requests/request-words.ts';
import type { RequestState, Standing as NominationStanding } from '../requests/request-words.ts';
import { AboutRequest } from './about-request.tsx';
import { Clocks } from './clocks.tsx';
import { History } from './history.tsx';
import { NextSteps } from './next-steps.tsx';
import { PostSettings } from './post-settings.tsx';
import { SearchProgress } from './search-progress.tsx';

type Sheet = Schema<'ShownRequest'>;

/** Where the request stands: its way, the next steps with what blocks them, its nominations, its time limits, its past. */
export function Standing({ sheet }: { readonly sheet: Sheet }) {
  const { request, transitions, clocks } = sheet;
  return (
    <>
      <section aria-labelledby="way">
        <h2 id="way">Where it stands</h2>
        <Way state={request.state} entered={new Set(transitions.map(({ to }) => to))} />
        <NextSteps sheet={sheet} />
      </section>
      <section aria-labelledby="units">
        <h2 id="units">Units of its nominations</h2>
        <SearchProgress sheet={sheet} />
        <Tally sheet={sheet} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">Time limits</h2>
        <Clocks clocks={clocks} />
      </section>
      <section aria-labelledby="about">
        <h2 id="about">About the request</h2>
        <AboutRequest sheet={sheet} />
        <PostSettings id={request.postId} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">What happened</h2>
        <History transitions={transitions} />
      </section>
    </>
  );
}

interface WayProps {
  readonly state: RequestState;
  readonly entered: ReadonlySet<RequestState>;
}

/** The usual way as a row of steps; a request that ended early shows where it left it. */
function Way({ state, entered }: WayProps) {
  const steps = USUAL_WAY.includes(state)
    ? USUAL_WAY
    : [...USUAL_WAY.filter((one) => entered.has(one)), state];
  const now = steps.indexOf(state);
  return (
    <ol className="request-way" aria-label="The way of the request">
      {steps.map((one, at) => (
        <li
          key={one}
          className={at < now ? 'request-way-done' : at === now ? 'request-way-now' : undefined}
          aria-current={at === now ? 'step' : undefined}
        >
          <span className="request-way-words">{STATE_WORDS[one]}</span>
          <span className="request-way-mark">{wayMark(at, now, entered.has(one))}</span>
        </li>
      ))}
    </ol>
  );
}

function wayMark(at: number, now: number, wasEntered: boolean): string {
  if (at === now) return 'Now';
  if (at > now) return 'Ahead';
  return wasEntered ? 'Done' : 'Passed over';
}

const TALLIED: readonly NominationStanding[] = [
  'proposed',
  'look',
  'none',
  'no-unit',
  'waiting',
  'matched',
  'asked-for',
  'not-identified',
];

/** Nominations by where the search for their unit stands, each leading to them. */
function Tally({ sheet: { standings, request, outdated } }: { readonly sheet: Sheet }) {
  const listed = TALLIED.filter((one) => standings[one] > 0);
  return (
    <>
      <ul className="part-counts request-tally">
        {listed.map((one) => (
          <li key={one}>
            <Link to={`?view=match&standing=${one}`}>
              <strong>{standings[one].toLocaleString('en-US')}</strong> {STANDING_WORDS[one]}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        {counted(request.totals.nominations, 'nomination')} from {counted(request.totals.rows, 'row')}.{' '}
        {request.totals.refused > 0 && (
          <>
            <Link to="?view=rows&ending=refused">
              {counted(request.totals.refused, 'row was', 'rows were')} refused
            </Link>
            .{' '}
          </>
        )}
        {outdated > 0 && (
          <>
            Of {counted(outdated, 'nomination')} the candidates may have changed since they were searched.{' '}
            <Link to="?view=match&standing=outdated">Look at them</Link>, or search again.
          </>
        )}
      </p>
    </>
  );
}
