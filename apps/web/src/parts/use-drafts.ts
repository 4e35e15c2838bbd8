import { useCallback, useState } from 'react';

type Texts = Readonly<Record<string, string>>;

/** What is being written in the fields of a form. */
export interface Drafts {
  readonly texts: Texts;
  readonly write: (field: string, text: string) => void;
  readonly discard: () => void;
}

/**
 * Keeps what is being written in this browser tab, under the account and the form, so that a session that ends, a reload
 * or a wrong click loses nothing. Where nothing was written yet a field holds what is `initial`. `discard` once it was sent; signing out clears everything.
 */
export function useDrafts(
  accountId: string,
  form: string,
  fields: readonly string[],
  initial: Texts = {},
): Drafts {
  const key = (field: string) => `draft:${accountId}:${form}:${field}`;
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(
      fields.map((field) => [field, sessionStorage.getItem(key(field)) ?? initial[field] ?? '']),
    ),
  );
  const write = (field: string, text: string) => {
    setTexts((before) => ({ ...before, [field]: text }));
    sessionStorage.setItem(key(field), text);
  };
  const discard = useCallback(() => {
    for (const field of fields) sessionStorage.removeItem(`draft:${accountId}:${form}:${field}`);
    setTexts({});
  }, [accountId, form, fields]);
  return { texts, write, discard };
}

/** What was written and not sent in forms whose name begins so, for a page that no longer has the form: field and text. */
export function draftsUnder(accountId: string, start: string): readonly (readonly [string, string])[] {
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(`draft:${accountId}:${start}`));
  return keys
    .map((key) => [key.split(':').at(-1) ?? '', sessionStorage.getItem(key) ?? ''] as const)
    .filter(([, text]) => text !== '');
}
