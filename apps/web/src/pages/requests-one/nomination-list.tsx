import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { Name } from '../../parts/name.tsx';
import { STANDING_WORDS } from '../requests/request-words.ts';
import type { Judging } from './use-judging.ts';
import { hasFailed } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';

interface NominationListProps {
  readonly nominations: readonly Nomination[];
  readonly at: Nomination;
  readonly look: (one: Nomination | undefined, focus?: boolean) => void;
  readonly judging: ReadonlyMap<string, Judging>;
}

/** The rows of one page. What is judged stays in its place; the arrows move within the list. */
export function NominationList({ nominations, at, look, judging }: NominationListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at.id]);
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = nominations.indexOf(at) + by;
    look(nominations[to], false);
    list.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
  };
  return (
    <ol ref={list} className="match-list" aria-label="Rows" onKeyDown={press}>
      {nominations.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one === at ? 'true' : undefined}
            onClick={() => look(one)}
            className={`match-row match-row-${one.matchState}`}
          >
            <span className="match-row-number">Row {one.row}</span>
            <span className="match-row-unit">
              <Name>{one.unitText ?? one.unitCell}</Name>
            </span>
            <RowState one={one} judging={judging.get(one.id)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function RowState({ one, judging }: { readonly one: Nomination; readonly judging: Judging | undefined }) {
  if (hasFailed(judging)) return <strong className="match-row-state">Not kept: look again</strong>;
  if (judging) return <span className="match-row-state">Keeping: {judging.words} …</span>;
  if (one.standing === 'matched')
    return (
      <span className="match-row-state">
        Matched: <Name>{one.unitName}</Name>
      </span>
    );
  return <span className="match-row-state">{STANDING_WORDS[one.standing]}</span>;
}
