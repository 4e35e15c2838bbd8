/** What was being written in a form, and when last. */
export interface KeptDraft {
  readonly at: string;
  readonly values: Readonly<Record<string, string>>;
}

const listeners = new Set<() => void>();
/** The drafts that are being sent: what was sent is what stands there until the answer comes. */
const held = new Set<string>();
const PREFIX = 'draft:';

/** Where a form's draft is kept: per account, so that another account on this browser never meets it. */
export const draftKey = (accountId: string, form: string): string => `${PREFIX}${accountId}:${form}`;

/** Tells whoever shows a draft that one changed. */
export function listenToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft as it lies in the tab's storage; empty where there is none. */
export const rawDraft = (key: string): string => sessionStorage.getItem(key) ?? '';

/** Reads what lies there. */
export const readDraft = (raw: string): KeptDraft | undefined =>
  raw === '' ? undefined : (JSON.parse(raw) as KeptDraft);

/** Keeps one field, beside the others of its form; nothing while the form is being sent. */
export function keepField(key: string, field: string, text: string): void {
  if (held.has(key)) return;
  const values = { ...readDraft(rawDraft(key))?.values, [field]: text };
  const kept: KeptDraft = { at: new Date().toISOString(), values };
  sessionStorage.setItem(key, JSON.stringify(kept));
  tell();
}

/** Forgets a form's draft: it was sent, or its writer does not want it. */
export function forgetDraft(key: string): void {
  sessionStorage.removeItem(key);
  tell();
}

/** Whether a form is being sent. */
export const isHeld = (key: string): boolean => held.has(key);

/** Holds a draft while it is being sent. False where it is being sent already, be it from a page that was left meanwhile. */
export function holdDraft(key: string): boolean {
  if (held.has(key)) return false;
  held.add(key);
  tell();
  return true;
}

/** It was answered: what stands there may be changed again. */
export function releaseDraft(key: string): void {
  held.delete(key);
  tell();
}

/** In how many forms this account wrote something that was not sent. */
export const countDrafts = (accountId: string): number =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(draftKey(accountId, ''))).length;

function tell(): void {
  for (const listener of listeners) listener();
}
