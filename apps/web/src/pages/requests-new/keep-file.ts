/** Cells by the header they stand under. */
export type Cells = Readonly<Record<string, string>>;

/** What was chosen to be sent: a file, and its rows where they were corrected here. */
export interface KeptFile {
  readonly file: File;
  /** The rows as they were corrected; null where the file is sent as it is. */
  readonly rows: readonly Cells[] | null;
  /** Tells one choice from another. */
  readonly key: string;
}

const STORE = 'files';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('plumbline-drafts', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('The browser keeps no files.'));
  });
}

async function within<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const base = await open();
  try {
    return await new Promise((resolve, reject) => {
      const asked = act(base.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('The browser kept nothing.'));
    });
  } finally {
    base.close();
  }
}

/** Keeps what was chosen in this browser, under the account, so that a reload or a closed tab loses nothing. */
export const keepFile = (accountId: string, kept: KeptFile): Promise<unknown> =>
  within('readwrite', (store) => store.put(kept, accountId));

/** What was kept for the account; null where nothing was. */
export const readKeptFile = async (accountId: string): Promise<KeptFile | null> =>
  (await within<KeptFile | undefined>('readonly', (store) => store.get(accountId))) ?? null;

/** Forgets it: it was sent, or another was chosen. */
export const forgetFile = (accountId: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(accountId));
