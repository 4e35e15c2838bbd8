/** What was being written in a form, and when last. */
export interface KeptDraft {
  readonly at: string;
  readonly values: Readonly<Record<string, string>>;
}

const listeners = new Set<() => void>();
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

/** Keeps one field, beside the others of its form. */
export function keepField(key: string, field: string, text: string): void {
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

/** In how many forms this account wrote something that was not sent. */
export const countDrafts = (accountId: string): number =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(draftKey(accountId, ''))).length;

function tell(): void {
  for (const listener of listeners) listener();
}
