import type { Schema } from '../../data/client.ts';
import type { About } from './result-words.ts';

/** What is said of the chosen rows. */
export interface Saying {
  readonly result: Schema<'AskedResultBody'>['result'];
  readonly about: About;
  readonly suspension: Schema<'AskedResultBody'>['suspension'] | '';
  readonly reasons: string;
}
