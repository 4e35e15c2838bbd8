import type { Schema } from '../../data/client.ts';
import { citationOf, plain, sentence } from '../../words/plain.ts';

type Entry = Pick<Schema<'ChronologyEntry'>, 'act' | 'data'>;
type Data = Entry['data'];

/** What an entry of a case's chain says, for a reader: the act, under which law and from where to where, the answer, the words. */
export interface Said {
  readonly title: string;
  /** Under which law, and what moved; empty where neither is said. */
  readonly where: string;
  readonly moved: boolean;
  readonly words: string | undefined;
}

const text = (data: Data, field: string): string | undefined =>
  typeof data[field] === 'string' && data[field] !== '' ? data[field] : undefined;

/** The proceeding that an entry belongs to; undefined where it is the case's own. */
export const proceedingOf = ({ data }: Pick<Entry, 'data'>): string | undefined => text(data, 'proceedingId');

/** Reads what an act said, as far as it said it in words. Fields that name nothing to a reader are left to the ledger. */
export function whatWasSaid({ act, data }: Entry): Said {
  const [law, from, to] = [text(data, 'authorityId'), text(data, 'from'), text(data, 'to')];
  const moved = from !== undefined && to !== undefined && from !== to;
  const way = moved ? `from ${plain(changed(from, to))} to ${plain(changed(to, from))}` : '';
  const title = (from !== undefined && text(data, 'title')) || (TITLES[act] ?? sentence(act));
  return {
    title: data['signed'] === true ? `${title} (signed)` : title,
    where: [law && citationOf(law), way].filter(Boolean).join(', '),
    moved,
    words: wordsOf(data),
  };
}

/** Acts whose type says more than was done. */
const TITLES: Readonly<Record<string, string>> = {
  'conflict.declared': 'Declaration on conflicts of interest',
};

/** Of the states of several regions, those that are not in the other. */
const changed = (states: string, other: string): string => {
  const others = other.split(' / ');
  return states
    .split(' / ')
    .filter((state) => !others.includes(state))
    .map(plain)
    .join(' · ');
};

const SPOKEN = ['words', 'reasons', 'summary', 'what', 'shows', 'levelRationale'];

function wordsOf(data: Data): string | undefined {
  const within = [data['payload'], data['incident'], data['case']].filter(
    (one): one is Data => typeof one === 'object' && one !== null,
  );
  const spoken = [...within, data].flatMap((one) => SPOKEN.map((field) => text(one, field))).find(Boolean);
  const answered = [data, ...within].map(answerIn).find(Boolean);
  return [answered, spoken].filter(Boolean).join(': ') || undefined;
}

/** `F1 met`, `Object`: what was answered, where it was one of a closed list. */
function answerIn(data: Data): string | undefined {
  const [element, value, stance] = [text(data, 'elementId'), text(data, 'value'), text(data, 'stance')];
  if (element !== undefined && value !== undefined) return `${element} ${plain(value)}`;
  return stance && sentence(stance);
}
