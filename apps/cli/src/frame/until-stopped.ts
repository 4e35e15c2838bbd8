import { EXIT } from './exit-codes.ts';

/**
 * Waits for Ctrl-C or a request to stop, then runs `stop`. A second Ctrl-C ends the process at once; so does a stop that
 * takes longer than half a minute. The database, if it is ours, stops by itself when we are gone.
 */
export async function untilStopped(
  ended: Promise<number>,
  stop: () => Promise<void>,
  say: (sentence: string) => void,
): Promise<number> {
  const asked = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => asked.resolve(EXIT.done));
  const code = await Promise.race([asked.promise, ended]);
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
  if (code === EXIT.done) say('Stopping. Press Ctrl-C again to force it.');
  setTimeout(() => process.exit(EXIT.environment), 30_000).unref();
  await stop();
  if (code === EXIT.done) say('Stopped.');
  return code;
}
