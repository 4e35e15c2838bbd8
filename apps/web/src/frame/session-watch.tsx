import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onAnswer } from '../data/client.ts';
import type { Session } from '../data/session.ts';
import { changeSession, readSession, SESSION } from '../data/session.ts';

const MINUTE = 60_000;
const ANNOUNCED_MINUTES = 3;
const UNAUTHENTICATED = 401;
/** The server moves the idle limit on at most once a minute. */
const SLACK = MINUTE;

/** When the session ends, in milliseconds, and whether staying is possible. */
interface End {
  readonly at: number;
  readonly final: boolean;
}

const endOf = ({ idleMinutes, endsAt }: Session, lastAnswer: number): End => {
  const [idle, latest] = [lastAnswer + idleMinutes * MINUTE - SLACK, Date.parse(endsAt)];
  return idle < latest ? { at: idle, final: false } : { at: latest, final: true };
};

/** Says that the session is about to end, lets its owner stay, and shows the sign-in form in place of the page when it has ended. */
export function SessionWatch({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const [lastAnswer, setLastAnswer] = useState(() => Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(
    () =>
      onAnswer((status) => {
        if (status === UNAUTHENTICATED) changeSession(queries, null);
        else setLastAnswer(Date.now());
      }),
    [queries],
  );
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const end = endOf(session, lastAnswer);
  const stay = () => void readSession().then((found) => queries.setQueryData(SESSION, found));
  const left = Math.max(0, Math.ceil((end.at - now) / MINUTE));
  return (
    <div role="status" aria-live="polite">
      {left <= ANNOUNCED_MINUTES && <EndsSoon minutes={left} final={end.final} stay={stay} />}
    </div>
  );
}

interface EndsSoonProps {
  readonly minutes: number;
  readonly final: boolean;
  readonly stay: () => void;
}

function EndsSoon({ minutes, final, stay }: EndsSoonProps) {
  const when = minutes <= 1 ? 'in less than a minute' : `in about ${minutes} minutes`;
  return (
    <div className="frame-session">
      <p>
        Your session ends {when}. What you are writing is kept in this tab.{' '}
        {final && 'It has reached its longest time; sign in again afterwards.'}
      </p>
      {!final && (
        <button type="button" className="usa-button" onClick={stay}>
          Stay signed in
        </button>
      )}
    </div>
  );
}
