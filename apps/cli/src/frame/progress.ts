/** Progress of long work. */
export interface Progress {
  /** So many of so many are done; `total` undefined where it is not known. */
  update(done: number, total?: number): void;
  /** Ends the line. */
  end(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const ON_SCREEN_MS = 100;
const IN_A_LOG_MS = 5_000;

/**
 * Shows progress on standard error: one line that is rewritten on a terminal, a line every five seconds in a log. Work
 * that is over sooner shows nothing in a log.
 */
export function showProgress(
  label: string,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const interval = screen.isTTY ? ON_SCREEN_MS : IN_A_LOG_MS;
  let shown = screen.isTTY ? -interval : now();
  let open = false;
  return {
    update(done, total) {
      if (now() - shown < interval) return;
      shown = now();
      open = true;
      const words = describe(label, done, total);
      screen.write(screen.isTTY ? `\r\u001b[2K${words}` : `${words}\n`);
    },
    end() {
      if (open && screen.isTTY) screen.write('\r\u001b[2K');
    },
  };
}

function describe(label: string, done: number, total?: number): string {
  if (total === undefined || total === 0) return `${label}: ${done.toLocaleString('en')}`;
  return `${label}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} (${Math.floor((100 * done) / total)}%)`;
}
