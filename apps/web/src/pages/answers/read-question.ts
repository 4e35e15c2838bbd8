/** Who would receive: some units, a country itself, every unit of a country, or planned transfers. */
export type AskedWho = 'units' | 'country' | 'every' | 'transfers';

/** What is supposed in "what if"; empty where nothing is. */
export interface Supposed {
  readonly on: string;
  /** `reading=alternative`, each. */
  readonly assume: readonly string[];
  readonly packs: readonly string[];
}

/** A whole question, as the address carries it. */
export interface AskedQuestion {
  readonly who: AskedWho;
  readonly units: readonly string[];
  /** The country that receives, or whose units do. */
  readonly country: string;
  readonly transfers: readonly string[];
  readonly instrument: string;
  /** The day asked about; empty for today. */
  readonly on: string;
  readonly supposed: Supposed;
}

/** The question that an address carries. */
export function readQuestion(search: URLSearchParams): AskedQuestion {
  const [units, transfers] = [search.getAll('unit'), search.getAll('transfer')];
  const [every, country] = [search.get('every'), search.get('country')];
  return {
    who: whoOf(transfers, every, country),
    units,
    country: every ?? country ?? '',
    transfers,
    instrument: search.get('instrument') ?? '',
    on: search.get('on') ?? '',
    supposed: {
      on: search.get('ifOn') ?? '',
      assume: search.getAll('assume').filter((one) => one.includes('=')),
      packs: search.getAll('pack'),
    },
  };
}

function whoOf(transfers: readonly string[], every: string | null, country: string | null): AskedWho {
  if (transfers.length > 0) return 'transfers';
  if (every !== null) return 'every';
  return country === null ? 'units' : 'country';
}

/** The address of a question; `readQuestion` gives it back. */
export function writeQuestion(question: AskedQuestion): URLSearchParams {
  const { who, units, country, transfers, instrument, on, supposed } = question;
  const search = new URLSearchParams();
  const put = (name: string, values: readonly string[]) =>
    values.filter((value) => value !== '').forEach((value) => search.append(name, value));
  if (who === 'units') put('unit', units);
  if (who === 'transfers') put('transfer', transfers);
  if (who === 'country' || who === 'every') put(who, [country]);
  if (who !== 'transfers') put('instrument', [instrument]);
  put('on', [on]);
  put('ifOn', [supposed.on]);
  put('assume', supposed.assume);
  put('pack', supposed.packs);
  return search;
}

/** What is still to be said before it can be asked; nothing where it can. */
export function lacking({ who, units, country, transfers, instrument }: AskedQuestion): readonly string[] {
  return [
    ...(who === 'units' && units.length === 0 ? ['a unit'] : []),
    ...(who === 'transfers' && transfers.length === 0 ? ['a transfer'] : []),
    ...((who === 'country' || who === 'every') && country === '' ? ['a country'] : []),
    ...(who !== 'transfers' && instrument === '' ? ['the kind of assistance'] : []),
  ];
}

/** Whether it asks about one recipient, whose reasons are then shown whole. */
export const asksOne = ({ who, units, transfers }: AskedQuestion): boolean =>
  who === 'country' ||
  (who === 'units' && units.length === 1) ||
  (who === 'transfers' && transfers.length === 1);

/** Whether anything is supposed. */
export const supposes = ({ on, assume, packs }: Supposed): boolean =>
  on !== '' || assume.length > 0 || packs.length > 0;

/** Nothing supposed. */
export const NOTHING: Supposed = { on: '', assume: [], packs: [] };
