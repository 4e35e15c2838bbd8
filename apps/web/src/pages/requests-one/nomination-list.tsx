import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { ReadList } from '../../data/use-read-on.ts';
import { Name } from '../../parts/name.tsx';
import { keyAtOf } from '../../parts/row-window.ts';
import { useRowWindow } from '../../parts/use-row-window.ts';
import { STANDING_WORDS } from '../requests/request-words.ts';
import type { Judging } from './use-judging.ts';
import { hasFailed } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';
import { keyOfNomination } from './use-nominations.ts';

interface NominationListProps {
  readonly nominations: readonly Nomination[];
  readonly list: ReadList<Nomination>;
  readonly at: Nomination;
  readonly look: (one: Nomination | undefined, focus?: boolean) => void;
  readonly judging: ReadonlyMap<string, Judging>;
}

/** The rows that were read. What is judged stays in its place; the arrows move within the list. */
export function NominationList({ nominations, list, at, look, judging }: NominationListProps) {
  const region = useRef<HTMLOListElement>(null);
  const keyAt = useCallback((index: number) => keyAtOf(nominations, index, keyOfNomination), [nominations]);
  // The row that is looked at is the place, not the first one in view.
  const reading = { ...list, mark: () => undefined };
  const view = useRowWindow({ region, count: nominations.length, keyAt, list: reading });
  const place = nominations.indexOf(at);
  const { show } = view;
  useEffect(() => {
    show(place, 'auto');
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at.id]);
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    const next = nominations[to ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    if (next === undefined) return;
    look(next, false);
    show(to, 'auto');
    focusWhenThere(region, to);
  };
  return (
    <ol
      ref={region}
      className="match-list"
      aria-label="Rows"
      onKeyDown={press}
      {...view.focusKept}
      style={{ paddingBottom: view.rest }}
    >
      {view.lines.map(({ index, gap }) => {
        const one = nominations[index];
        if (one === undefined) return null;
        return (
          <li
            key={one.id}
            ref={view.measure}
            data-index={index}
            style={{ marginTop: gap }}
            aria-posinset={list.before + index + 1}
            aria-setsize={list.more ? -1 : list.before + nominations.length}
          >
            <RowButton one={one} isAt={one === at} look={look} judging={judging.get(one.id)} />
          </li>
        );
      })}
    </ol>
  );
}

/** The row comes into the document with the view. */
function focusWhenThere(region: RefObject<HTMLElement | null>, index: number): void {
  requestAnimationFrame(() =>
    region.current
      ?.querySelector<HTMLElement>(`[data-index="${index}"] button`)
      ?.focus({ preventScroll: true }),
  );
}

interface RowButtonProps extends Pick<NominationListProps, 'look'> {
  readonly one: Nomination;
  readonly isAt: boolean;
  readonly judging: Judging | undefined;
}

function RowButton({ one, isAt, look, judging }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-current={isAt ? 'true' : undefined}
      onClick={() => look(one)}
      className={`match-row match-row-${one.matchState}`}
    >
      <span className="match-row-number">Row {one.row}</span>
      <span className="match-row-unit">
        <Name>{one.unitText ?? one.unitCell}</Name>
      </span>
      <RowState one={one} judging={judging} />
    </button>
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
