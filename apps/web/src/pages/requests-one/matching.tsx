import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import type { ReadList } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { EarlierRows, ReadingFoot } from '../../parts/reading-foot.tsx';
import type { Standing } from '../requests/request-words.ts';
import { STANDING_WORDS } from '../requests/request-words.ts';
import { MarkLegend } from './marked-name.tsx';
import type { MatchDialog } from './match-desk.ts';
import { deskShortcuts } from './match-desk.ts';
import { KeysDialog, NotIdentifiedDialog, UndoDialog } from './match-dialogs.tsx';
import { nextOpen } from './next-open.ts';
import { NominationList } from './nomination-list.tsx';
import { judgementWords, lastJudgement } from './judgement-words.ts';
import { NominationPanel } from './nomination-panel.tsx';
import { SearchProgress } from './search-progress.tsx';
import type { Said } from './use-judging.ts';
import { saidWords, useJudging } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';
import { useChosen, useNominations } from './use-nominations.ts';
import { useShortcutChoice, useShortcuts } from './use-shortcuts.ts';

type Sheet = Schema<'ShownRequest'>;

/** The desk at which nominations are matched to units: a page of rows, and beside it the row that is looked at. */
export function Matching({ sheet }: { readonly sheet: Sheet }) {
  const { list, refresh } = useNominations(sheet.request.id);
  return (
    <section aria-labelledby="matching">
      <h2 id="matching">Matching</h2>
      <SearchProgress sheet={sheet} />
      <StandingLinks sheet={sheet} />
      <Asked query={list} what="nominations">
        {({ rows }) =>
          rows.length === 0 ? (
            <NothingLeft />
          ) : (
            <Desk key={list.name} sheet={sheet} nominations={rows} refresh={refresh} list={list} />
          )
        }
      </Asked>
    </section>
  );
}

function NothingLeft() {
  const chosen = useChosen();
  return (
    <Empty>
      {chosen === 'open' ? (
        <p>
          Nothing is open: every nomination is decided. <Link to="?view=results">Go on to the results</Link>.
        </p>
      ) : (
        <p>
          No nomination stands there. <Link to="?view=match&standing=all">Show all</Link>.
        </p>
      )}
    </Empty>
  );
}

interface DeskProps {
  readonly sheet: Sheet;
  readonly nominations: readonly Nomination[];
  readonly refresh: (nomination: Nomination) => Promise<void>;
  readonly list: ReadList<Nomination>;
}

function Desk(props: DeskProps) {
  const { permissions } = useSignedIn();
  const may = permissions.includes('request.match');
  const [dialog, setDialog] = useState<MatchDialog | null>(null);
  const [on, choose] = useShortcutChoice();
  const { at, look, step, say, said, judging, undo } = useDesk(props);
  const last = lastJudgement(at);
  useShortcuts(on && may, deskShortcuts({ at, step, say, open: setDialog, last }));
  const close = () => setDialog(null);
  return (
    <>
      <DeskHead on={on} choose={choose} help={() => setDialog('keys')} may={may} />
      <p role="status" aria-live="polite" className="match-said">
        {said}
      </p>
      <div className="match-desk">
        <div className="match-side">
          <EarlierRows list={props.list} />
          <NominationList
            nominations={props.nominations}
            list={props.list}
            at={at}
            look={look}
            judging={judging}
          />
          <ReadingFoot list={props.list} count={props.nominations.length} />
        </div>
        <NominationPanel
          key={at.id}
          nomination={at}
          title={props.sheet.request.title}
          judging={judging.get(at.id)}
          say={may ? say : undefined}
          open={setDialog}
          refresh={() => props.refresh(at)}
        />
      </div>
      {dialog === 'keys' && <KeysDialog close={close} />}
      {dialog === 'not-identified' && <NotIdentifiedDialog say={say} close={close} />}
      {dialog === 'undo' && last && (
        <UndoDialog
          what={`Row ${at.row}: ${judgementWords(last)}`}
          undo={(reason) => void undo(at, last.id, reason)}
          close={close}
        />
      )}
    </>
  );
}

/** Which row is looked at, how to go to another, and what was said last. The next open row comes by itself. */
function useDesk({ sheet, nominations, refresh, list }: DeskProps) {
  const [search] = useSearchParams();
  const [atId, setAtId] = useState(search.get('at') ?? list.row ?? undefined);
  const [said, setSaid] = useState('');
  const { judging, judge, undo } = useJudging(sheet.request.id, refresh);
  const at = lookedAt(nominations, atId);
  const look = (one: Nomination | undefined, focus = true) => {
    if (one === undefined) return;
    setAtId(one.id);
    if (focus) requestAnimationFrame(focusRow);
  };
  const onward = useOnward(nominations, list, look);
  const place = nominations.indexOf(at);
  useEffect(() => {
    if (place > 0 || atId !== undefined) list.mark(place);
    // The place changes when another row is looked at, or when rows come in above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, atId]);
  const step = (by: number) => {
    const to = nominations[nominations.indexOf(at) + by];
    if (to === undefined && by > 0) onward();
    else look(to);
  };
  const say = (what: Said) => {
    setSaid(`Row ${at.row}: ${saidWords(what)}.`);
    void judge(at, what).then((done) => {
      if (!done) setSaid(`Row ${at.row}: not kept. Look at it again.`);
    });
    if (what.judgement === 'rejected') return;
    const following = nextOpen(nominations, at.id, new Set(judging.keys()));
    if (following === undefined && list.more) onward();
    else look(following);
  };
  return { at, look, step, say, said, judging, undo };
}

/** Goes to the first row of what is read next, once it is there. */
function useOnward(
  nominations: readonly Nomination[],
  list: ReadList<Nomination>,
  look: (one: Nomination | undefined) => void,
) {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const behind = nominations.findIndex(({ id }) => id === last.current) + 1;
    const come = behind > 0 ? nominations[behind] : undefined;
    if (come === undefined) return;
    last.current = null;
    look(come);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nominations.length]);
  return () => {
    if (!list.more) return;
    last.current = nominations.at(-1)?.id ?? null;
    list.readOn();
  };
}

/** Who listens hears the row that came; who looks sees it where the last one was. */
const focusRow = () => document.getElementById('match-row')?.focus({ preventScroll: true });

/** The row that was chosen, else the first open one, else the first. */
function lookedAt(nominations: readonly Nomination[], id: string | undefined): Nomination {
  const isOpen = ({ matchState }: Nomination) => matchState === 'open';
  const at = nominations.find((one) => one.id === id) ?? nominations.find(isOpen) ?? nominations[0];
  if (at === undefined) throw new Error('A desk needs nominations.');
  return at;
}

interface DeskHeadProps {
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
  readonly help: () => void;
  readonly may: boolean;
}

function DeskHead({ on, choose, help, may }: DeskHeadProps) {
  return (
    <div className="match-head">
      <MarkLegend />
      {may ? (
        <span className="match-keys">
          <label>
            <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} /> Single
            keys act
          </label>
          <button type="button" className="usa-button usa-button--unstyled" onClick={help}>
            Keys <kbd>?</kbd>
          </button>
        </span>
      ) : (
        <span className="usa-hint">A post vetter or an analyst matches; you read.</span>
      )}
    </div>
  );
}

const LISTED: readonly Standing[] = [
  'proposed',
  'look',
  'none',
  'no-unit',
  'waiting',
  'matched',
  'asked-for',
  'not-identified',
];

/** Which nominations are listed, each choice with its count, as links. */
function StandingLinks({ sheet: { standings, outdated, request } }: { readonly sheet: Sheet }) {
  const chosen = useChosen();
  const open =
    standings.proposed + standings.look + standings.none + standings['no-unit'] + standings.waiting;
  const choices: (readonly [value: string, words: string, count: number])[] = [
    ['open', 'Open', open],
    ...LISTED.filter((one) => standings[one] > 0 || one === chosen).map(
      (one) => [one, STANDING_WORDS[one], standings[one]] as const,
    ),
    ...(outdated > 0 || chosen === 'outdated' ? [['outdated', 'May have changed', outdated] as const] : []),
    ['all', 'All', request.totals.nominations],
  ];
  return (
    <nav aria-label="Nominations by where they stand" className="part-choices">
      <ul>
        {choices.map(([value, words, count]) => (
          <li key={value}>
            <Link
              to={value === 'open' ? '?view=match' : `?view=match&standing=${value}`}
              state={{ keepFocus: true }}
              aria-current={chosen === value ? 'true' : undefined}
            >
              {words} <span className="request-note">{count.toLocaleString('en-US')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
