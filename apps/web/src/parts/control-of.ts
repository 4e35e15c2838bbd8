import type { Schema } from '../data/client.ts';

type Asked = Pick<Schema<'AskedField'>, 'kind' | 'picks' | 'choices'>;

/** How something that an act asks for is filled: by picking, by ticking, or by writing. */
export type Control = 'unit' | 'ticks' | 'select' | 'tick' | 'paragraph' | 'day' | 'number' | 'line';

const WRITTEN: Readonly<Record<Exclude<Asked['kind'], 'choice' | 'choices' | 'ids'>, Control>> = {
  text: 'paragraph',
  list: 'paragraph',
  date: 'day',
  number: 'number',
  amount: 'number',
  flag: 'tick',
  id: 'line',
};

/** The control of a field: what names something that is on record is picked by its name, whatever its kind. */
export function controlOf({ kind, picks }: Asked): Control {
  if (kind === 'ids' || kind === 'choices') return 'ticks';
  if (picks === 'unit' && kind === 'id') return 'unit';
  return kind === 'choice' || picks !== undefined ? 'select' : WRITTEN[kind];
}
