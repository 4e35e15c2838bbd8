import type { ChartMove, ChartState, Coverage } from '../../charted-procedure.ts';
import type { Fact } from '../../finding.ts';
import { reach } from './reach.ts';

/*
 * Under a standing prohibition three certifications can be in effect, each for what its sentence of (a)(2) names and for
 * nothing else. Which of them are in effect is the state, so that one never lends its reach to another.
 */

/** What can be certified: assistance to police and similar forces, licences for crime control, part V. */
export type Certified = 'police' | 'licences' | 'training';

const ALL: readonly Certified[] = ['police', 'licences', 'training'];
const TRAINING = 'imet';

/** A state, with the certifications in effect in it. */
interface CertifiedState {
  readonly certified: readonly Certified[];
  readonly state: ChartState;
}

const WORDS: Readonly<Record<Certified, string>> = {
  police: 'security assistance to police, domestic intelligence, or similar law enforcement forces',
  licences: 'licences for crime control and detection instruments and equipment',
  training: 'assistance under part V (military education and training)',
};

/** Part V has a sentence of its own: training of police needs both certifications. */
const otherInstruments = reach
  .filter((cell) => cell.reach === 'reached' && cell.instrument !== TRAINING)
  .map(({ instrument }) => instrument);

const ROWS: Readonly<Record<Certified, readonly Readonly<Record<string, Fact>>[]>> = {
  police: otherInstruments.map((instrument) => ({ instrument, policeOrInternalSecurity: true })),
  licences: [{ route: 'licence', crimeControl: true }],
  training: [{ instrument: TRAINING, policeOrInternalSecurity: false }],
};

const trainingOfPolice = { instrument: TRAINING, policeOrInternalSecurity: true };

function coverage(certified: readonly Certified[]): Coverage {
  const both = certified.includes('police') && certified.includes('training');
  return {
    words: certified.map((one) => WORDS[one]).join('; '),
    cite: '(a)(2)',
    anyOf: [...certified.flatMap((one) => ROWS[one]), ...(both ? [trainingOfPolice] : [])],
  };
}

const named = (certified: readonly Certified[]): string =>
  certified.length === ALL.length ? 'allCertified' : `${certified.map(capital).join('And')}Certified`;

const capital = (word: string, index: number): string =>
  index === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`;

const stateOf = (certified: readonly Certified[]): CertifiedState => ({
  certified,
  state: {
    id: named(certified),
    words: `Signed and certified: extraordinary circumstances warrant ${certified.map((one) => WORDS[one]).join('; ')}. All other security assistance stays prohibited.`,
    cite: '(a)(2)',
    says: 'lifts',
    covers: coverage(certified),
    assessing: true,
  },
});

const combinations = ALL.reduce<readonly (readonly Certified[])[]>(
  (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
  [[]],
).filter((set) => set.length > 0);

const certifiedStates: readonly CertifiedState[] = combinations.map(stateOf);

/** The states in which at least one certification is in effect. */
export const CERTIFIED_STATES: readonly ChartState[] = certifiedStates.map(({ state }) => state);

/** The states under a standing prohibition: with no certification, and with each combination of them. */
export const UNDER_PROHIBITION: readonly string[] = ['prohibited', ...CERTIFIED_STATES.map(({ id }) => id)];

/** The states under the prohibition in which this certification is, or is not, in effect. */
export const statesBy = (
  one: Certified,
): { readonly without: readonly string[]; readonly within: readonly string[] } => ({
  without: ['prohibited', ...idsWhere((certified) => !certified.includes(one))],
  within: idsWhere((certified) => certified.includes(one)),
});

/** How a certification that takes effect, or ends, moves between these states. */
export const movesBy = (
  one: Certified,
): { readonly effected: readonly ChartMove[]; readonly ended: readonly ChartMove[] } => {
  const pairs = certifiedStates
    .filter(({ certified }) => certified.includes(one))
    .map(({ state, certified }) => ({
      within: state.id,
      without: stateWith(certified.filter((other) => other !== one)),
    }));
  return {
    effected: pairs.map(({ within, without }) => ({ from: [without], to: within })),
    ended: pairs.map(({ within, without }) => ({ from: [within], to: without })),
  };
};

const idsWhere = (fits: (certified: readonly Certified[]) => boolean): readonly string[] =>
  certifiedStates.filter(({ certified }) => fits(certified)).map(({ state }) => state.id);

const stateWith = (certified: readonly Certified[]): string =>
  certified.length === 0 ? 'prohibited' : named(certified);
