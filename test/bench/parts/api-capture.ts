import pg from 'pg';
import type { Statement } from '../statement.ts';

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/** Notes every statement that this process sends, in order, with its values. Returns what takes them away. */
export function captureStatements(): () => readonly Statement[] {
  const noted: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function note(this: unknown, config: unknown, values?: unknown, callback?: unknown) {
    const { text, values: own } =
      typeof config === 'string' ? { text: config, values } : (config as Statement);
    if (text) noted.push({ text, values: Array.isArray(own) ? structuredClone(own) : [] });
    return query.call(this, config, values, callback);
  };
  return () => noted.splice(0);
}
