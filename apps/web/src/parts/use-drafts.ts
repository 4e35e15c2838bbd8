import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useSignedIn } from '../data/session.ts';
import type { KeptDraft } from './draft-store.ts';
import {
  draftKey,
  forgetDraft,
  holdDraft,
  isHeld,
  keepField,
  listenToDrafts,
  rawDraft,
  readDraft,
  releaseDraft,
} from './draft-store.ts';

type Texts = Readonly<Record<string, string>>;

/** A draft as `useSending` sends it. */
export interface SentDraft {
  /** Whether it is being sent; nothing in it can be changed then. */
  readonly held: boolean;
  /** Holds it to be sent. False where it is being sent already. */
  readonly hold: () => boolean;
  readonly release: () => void;
  readonly discard: () => void;
}

/** What is being written in the fields of a form. */
export interface Drafts extends SentDraft {
  readonly texts: Texts;
  readonly write: (field: string, text: string) => void;
  /** When what is shown was written, where it was found here rather than written since. ISO 8601. */
  readonly restoredAt: string | undefined;
  /** Higher after each `discard`: the key of fields that remember by themselves what they show. */
  readonly round: number;
}

/**
 * Keeps what is being written in this browser tab, under the account and the form, so that a session that ends, a reload
 * or a wrong click loses nothing. Where nothing was written yet a field holds what is `initial`. `discard` once it was
 * sent, or is not wanted; signing out clears everything. Passwords and files, and what is known of people, are not given to it.
 */
export function useDrafts(
  accountId: string,
  form: string,
  fields: readonly string[],
  initial: Texts = {},
): Drafts {
  const key = draftKey(accountId, form);
  const kept = useKeptDraft(key);
  const [found, setFound] = useState({ key, at: kept?.at });
  const [round, setRound] = useState(0);
  if (found.key !== key) setFound({ key, at: kept?.at });
  const shown = JSON.stringify(fields.map((field) => [field, kept?.values[field] ?? initial[field] ?? '']));
  const texts = useMemo(() => Object.fromEntries(JSON.parse(shown) as [string, string][]), [shown]);
  const write = useCallback((field: string, text: string) => keepField(key, field, text), [key]);
  const discard = useCallback(() => {
    forgetDraft(key);
    setFound({ key, at: undefined });
    setRound((count) => count + 1);
  }, [key]);
  return { texts, write, discard, restoredAt: found.at, round, ...useHold(key) };
}

function useHold(key: string): Omit<SentDraft, 'discard'> {
  const held = useSyncExternalStore(listenToDrafts, () => isHeld(key));
  const hold = useCallback(() => holdDraft(key), [key]);
  const release = useCallback(() => releaseDraft(key), [key]);
  return { held, hold, release };
}

/**
 * Something else that is chosen in a form: a country, boxes that are ticked, a unit with its name. It is part of the draft of
 * the `form` and goes with it. Requires: what JSON can say.
 */
export function useKept<Value>(
  form: string,
  field: string,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const key = draftKey(useSignedIn().actor.accountId, form);
  const text = useKeptDraft(key)?.values[field];
  const write = useCallback((value: Value) => keepField(key, field, JSON.stringify(value)), [key, field]);
  return [text === undefined ? initial : (JSON.parse(text) as Value), write];
}

function useKeptDraft(key: string): KeptDraft | undefined {
  return readDraft(useSyncExternalStore(listenToDrafts, () => rawDraft(key)));
}

/** What was written and not sent in forms whose name begins so, for a page that no longer has the form: field and text. */
export function draftsUnder(accountId: string, start: string): readonly (readonly [string, string])[] {
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(`draft:${accountId}:${start}`));
  return keys
    .map((key) => [key.split(':').at(-1) ?? '', sessionStorage.getItem(key) ?? ''] as const)
    .filter(([, text]) => text !== '');
}
