/**
 * What the keeper of the embedded PostgreSQL tells those who hold it, one JSON object per line. `ready` may come again
 * after trouble: the port is then the same. `failed` and `closing` are the last words of a keeper.
 */
export type KeeperMessage =
  | { readonly kind: 'progress'; readonly sentence: string }
  | { readonly kind: 'trouble'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'failed'; readonly code: `database.${string}`; readonly sentence: string }
  | { readonly kind: 'closing' };

/** What the keeper is told when it is started. */
export interface KeeperOrder {
  /** The installation's random name: folders outside the project carry it. */
  readonly id: string;
  /** The folder of settings and data (PLUMBLINE_HOME); the keeper's socket and log are here. */
  readonly home: string;
  /** A file that holds the superuser's password; read when the data folder is created. */
  readonly passwordFile: string;
  /** Where those who hold the database connect. */
  readonly socket: string;
  /** Extra `-c` settings of the server, for tests. */
  readonly tuning: Readonly<Record<string, string>>;
  /** For tests: the data folder is removed when the last holder is gone. */
  readonly ephemeral: boolean;
}

/** Reads messages out of a stream of text that may be cut anywhere. */
export function messageReader(take: (message: KeeperMessage) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(JSON.parse(line) as KeeperMessage);
  };
}
