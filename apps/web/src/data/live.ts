import { useEffect, useEffectEvent, useState } from 'react';

/** One act of somebody else, as it was put on record. Only what happened, never what it said. */
export interface Change {
  /** The leaf of the ledger; grows. */
  readonly leaf: number;
  /** The things it is about, as `noun:id`. */
  readonly topics: readonly string[];
  /** `noun.past-participle`. */
  readonly act: string;
  readonly at: string;
  readonly actorName: string;
}

/** What others did to some things since it was last cleared; `missed` where that can no longer be said. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly missed: boolean;
  readonly clear: () => void;
}

/** `began` where nothing was heard before in this tab: what was read until now may be older than what is told from now on. */
type Heard = Change | 'missed' | 'began';
type Hear = (heard: Heard) => void;
const hearing = new Set<Hear>();

const LEAVES_AFTER_MS = 5_000;
const COMES_BACK_MS = 30_000;

let source: EventSource | undefined;
let last: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * One connection for the whole tab, while something is read that others may change and the tab is looked at: browsers allow six
 * to one server. Who comes back says what was heard last.
 */
function connect(): void {
  clearTimeout(timer);
  if (source !== undefined || hearing.size === 0 || document.hidden) return;
  const opened = new EventSource(last === undefined ? '/api/events' : `/api/events?after=${last}`);
  source = opened;
  const on = (name: string, heard: (event: MessageEvent<string>) => void) =>
    opened.addEventListener(name, (event: MessageEvent<string>) => {
      last = event.lastEventId || last;
      heard(event);
    });
  opened.addEventListener('ready', ({ lastEventId }) => {
    const isFirst = last === undefined;
    last = lastEventId || last;
    if (isFirst) tell('began');
  });
  on('seen', () => undefined);
  on('change', ({ data }) => tell(JSON.parse(data) as Change));
  on('missed', () => tell('missed'));
  on('signed-out', leave);
  opened.onerror = () => {
    if (opened.readyState !== EventSource.CLOSED) return; // it comes back by itself
    leave();
    timer = setTimeout(connect, COMES_BACK_MS);
  };
}

function leave(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

function tell(heard: Heard): void {
  for (const hear of hearing) hear(heard);
}

/** Begins to hear; gives how to stop. The connection outlives the change from one page to the next. */
function listen(hear: Hear): () => void {
  hearing.add(hear);
  connect();
  return () => {
    hearing.delete(hear);
    if (hearing.size > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => hearing.size === 0 && leave(), LEAVES_AFTER_MS);
  };
}

globalThis.document?.addEventListener('visibilitychange', () => (document.hidden ? leave() : connect()));

/** Another person signs in: what the one before heard is nothing to them. */
export function forgetChanges(): void {
  leave();
  last = undefined;
}

/**
 * What others did to these things (`case:ID`, or `case:*` for every case) while they are looked at. Nothing is read again by
 * itself but once: `begin` is called when hearing begins, after what came between the first reading and that moment.
 */
export function useChanges(topics: readonly string[], begin: () => void): Changes {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [missed, setMissed] = useState(false);
  const key = topics.join(' ');
  const begun = useEffectEvent(begin);
  useEffect(() => {
    const wanted = key.split(' ');
    return listen((heard) => {
      if (heard === 'began') begun();
      else if (heard === 'missed') setMissed(true);
      else if (heard.topics.some((topic) => isWanted(wanted, topic)))
        setChanges((before) => [...before, heard]);
    });
  }, [key]);
  const clear = () => {
    setChanges([]);
    setMissed(false);
  };
  return { changes, missed, clear };
}

const isWanted = (wanted: readonly string[], topic: string): boolean =>
  wanted.includes(topic) || wanted.includes(`${topic.split(':')[0] ?? ''}:*`);
