/** One number word, or a phrase that is one. */
export interface NumberPiece {
  /** Null for a number word beyond what is composed ("thousand"). */
  readonly value: number | null;
  readonly form: 'cardinal' | 'ordinal' | 'either';
  /** A number by itself too. */
  readonly alone: boolean;
  /** May begin a compound. */
  readonly first: boolean;
  /** Makes another number of the unit before it. */
  readonly mark?: 'ten' | 'tens' | 'hundred';
  /** "And" is written onto it. */
  readonly joined?: boolean;
}

type Link = '+' | '&' | 'after';

/** One way to add up, read from the language's data. */
export interface NumberSum {
  readonly left: (value: number) => boolean;
  readonly links: readonly Link[];
  readonly right: (value: number) => boolean;
}

/** How a language puts number words together. */
export interface NumberGrammar {
  readonly sums: readonly NumberSum[];
  readonly ordinalsStand: 'last' | 'first' | 'every' | 'anywhere' | 'alone';
}

/** A row of words: what each stretch of it means, and which words only link. */
export interface NumberRow {
  readonly length: number;
  readonly piecesAt: (at: number, length: number) => readonly NumberPiece[];
  readonly linkAt?: (at: number) => '&' | 'after' | null;
}

/** A stretch put together. `shape` has a letter for each word: c cardinal, o ordinal, e either. */
interface Composed {
  readonly value: number;
  readonly shape: string;
  readonly mark: NumberPiece['mark'];
  readonly joined: boolean;
}

const LONGEST_ROW = 10;
const LONGEST_PHRASE = 3;

const SIZES: Readonly<Record<string, (value: number) => boolean>> = {
  unit: (value) => value < 10,
  ten: (value) => value === 10,
  teen: (value) => value > 10 && value < 20,
  tens: (value) => value >= 20 && value < 100 && value % 10 === 0,
  hundreds: (value) => value >= 100 && value % 100 === 0,
  below: (value) => value < 100,
};

/** Where ordinals may stand among the words of a compound; a joiner counts as a cardinal. */
const SHAPES: Readonly<Record<NumberGrammar['ordinalsStand'], RegExp>> = {
  last: /^[ce]*.$/,
  first: /^.[ce]*$/,
  every: /^(?:[ce]+|[oe]+)$/,
  anywhere: /./,
  alone: /^(?:.|[ce]+)$/,
};

const LINKS: Readonly<Record<string, readonly Link[]>> = {
  '+': ['+'],
  '&': ['&'],
  '?': ['+', '&'],
  after: ['after'],
};

/** Reads "tens + unit" of a language's data. Throws where the data is misspelt. */
export function readSum(rule: string): NumberSum {
  const [left = '', link = '', ...right] = rule.split(' ');
  const links = LINKS[link];
  if (links === undefined) throw new Error(`No such link in the rule "${rule}"`);
  return { left: sizeOf(left), links, right: sizeOf(right.join(' ')) };
}

function sizeOf(name: string): (value: number) => boolean {
  const size = SIZES[name];
  if (size !== undefined) return size;
  const only = Number(name);
  if (!Number.isInteger(only) || name === '') throw new Error(`No such size of number: "${name}"`);
  return (value) => value === only;
}

/** The one number that all words of a row make together; null where they make none, or more than one. */
export function composeNumber(grammar: NumberGrammar, row: NumberRow): number | null {
  if (row.length > LONGEST_ROW) return null;
  const found = stretches(grammar, row).filter(
    ({ shape, mark }) => mark === undefined && SHAPES[grammar.ordinalsStand].test(shape),
  );
  const values = new Set(found.map(({ value }) => value));
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : null;
}

/** What the whole row can be, built up from its shorter stretches. */
function stretches(grammar: NumberGrammar, row: NumberRow): readonly Composed[] {
  const chart = new Map<string, readonly Composed[]>();
  const get = (from: number, to: number): readonly Composed[] => chart.get(`${from} ${to}`) ?? [];
  for (let length = 1; length <= row.length; length += 1) {
    for (let from = 0; from + length <= row.length; from += 1) {
      const to = from + length;
      const wholes = length <= LONGEST_PHRASE ? row.piecesAt(from, length).flatMap(composedOf) : [];
      const sums = Array.from({ length: length - 1 }, (_, step) => from + step + 1).flatMap((cut) =>
        joinAt(grammar, { row, get, from, cut, to }),
      );
      chart.set(`${from} ${to}`, unrepeated([...wholes, ...sums]));
    }
  }
  return get(0, row.length);
}

const composedOf = ({ value, form, mark, joined = false }: NumberPiece): Composed[] =>
  value === null ? [] : [{ value, shape: form.slice(0, 1), mark, joined }];

function unrepeated(all: readonly Composed[]): readonly Composed[] {
  return [
    ...new Map(all.map((one) => [`${one.value} ${one.shape} ${one.mark} ${one.joined}`, one])).values(),
  ];
}

interface Cut {
  readonly row: NumberRow;
  readonly get: (from: number, to: number) => readonly Composed[];
  readonly from: number;
  readonly cut: number;
  readonly to: number;
}

function joinAt(grammar: NumberGrammar, { row, get, from, cut, to }: Cut): readonly Composed[] {
  const between = row.linkAt?.(cut) ?? null;
  const rights = get(between === null ? cut : cut + 1, to);
  return get(from, cut).flatMap((left) =>
    rights.flatMap((right) => join(grammar, { left, right, link: between ?? (right.joined ? '&' : '+') })),
  );
}

interface Joint {
  readonly left: Composed;
  readonly right: Composed;
  readonly link: Link;
}

function join({ sums }: NumberGrammar, { left, right, link }: Joint): readonly Composed[] {
  if (left.mark !== undefined) return [];
  const value = right.mark === undefined ? added(sums, { left, right, link }) : marked(left, right, link);
  if (value === null) return [];
  const shape = `${left.shape}${link === '+' ? '' : 'c'}${right.shape}`;
  return [{ value, shape, mark: undefined, joined: left.joined }];
}

function added(sums: readonly NumberSum[], { left, right, link }: Joint): number | null {
  const fits = sums.some((sum) => sum.links.includes(link) && sum.left(left.value) && sum.right(right.value));
  return fits ? left.value + right.value : null;
}

function marked({ value }: Composed, { mark, value: factor }: Composed, link: Link): number | null {
  if (link !== '+' || value > 9) return null;
  return mark === 'ten' ? value + factor : value * factor;
}
