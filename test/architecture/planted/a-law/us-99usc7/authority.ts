import { factNamed } from '../../authority.ts';
import type { Authority, ReachCell } from '../../authority.ts';
import { when } from '../../finding.ts';
import { INSTRUMENTS } from '../../instruments.ts';
import { fromMemory } from '../../provenance.ts';

const invented = fromMemory('An invented law: it shows that a law is added by adding its folder.');

const reach = INSTRUMENTS.map(({ id }): ReachCell => ({
  instrument: id,
  reach: id === 'fmf' ? 'reached' : 'not-reached',
  cite: '(a)',
  why: 'So it was invented.',
  provenance: invented,
}));

/** No balloons for a country whose government pops them. */
export const authority: Authority = {
  id: 'us-99usc7',
  version: '1',
  citation: '99 U.S.C. 7',
  shortName: 'Balloon law (invented)',
  title: 'Limitation on balloons',
  standing: 'law',
  subject: 'country',
  inForce: [{ from: '2026-01-01', to: null, provenance: invented }],
  source: invented,
  prohibition: { words: 'No balloons to a country whose government pops them.', cite: '(a)' },
  facts: [{ name: 'popped', words: 'The government pops balloons', values: 'yes-no' }],
  elements: [
    {
      id: 'Z1',
      title: 'Balloons are popped',
      cite: '(a)',
      asks: 'Does the government pop balloons?',
      provenance: invented,
      test: (known) => when(factNamed(known, 'popped'), (value) => value === true),
    },
  ],
  exits: [],
  absentExits: (['waiver', 'exception', 'carve-out', 'certification'] as const).map((kind) => ({
    class: kind,
    words: `The invented law has no ${kind}.`,
    cite: '(a)',
  })),
  duties: [],
  recipients: [],
  clocks: [],
  readings: [],
  reach,
  thresholds: [],
  procedure: {
    machine: 'charted',
    decider: { title: 'the Secretary of Balloons or a delegate', department: 'state', cite: '(a)' },
    regions: [
      {
        id: 'balloons',
        title: 'Balloons',
        initial: 'watching',
        states: [
          { id: 'watching', words: 'Nothing is decided.', cite: '(a)', says: 'open', assessing: true },
          { id: 'grounded', words: 'Signed: no balloons.', cite: '(a)', says: 'bars' },
        ],
      },
    ],
    acts: [
      {
        id: 'balloons.grounded',
        title: 'Ground the balloons',
        rule: 'z1',
        cite: '(a)',
        basis: 'law',
        roles: ['deciding-official'],
        signed: true,
        region: 'balloons',
        moves: [{ from: ['watching'], to: 'grounded' }],
        conditions: [
          {
            id: 'found',
            words: 'That balloons are popped has not been found.',
            cite: '(a)',
            basis: 'law',
            clearedBy: ['analyst'],
            test: { kind: 'findings', elements: 'all', every: 'met' },
          },
        ],
        asks: [],
        keeps: null,
      },
      {
        id: 'balloons.watched',
        title: 'Watch them again',
        rule: 'z2',
        cite: '(a)',
        basis: 'design',
        roles: ['analyst'],
        signed: false,
        region: 'balloons',
        moves: [{ from: ['grounded'], to: 'watching' }],
        conditions: [],
        asks: [],
        keeps: null,
        newRound: true,
      },
    ],
    never: [
      {
        words: 'Balloons are not grounded unless they are popped',
        cite: '(a)',
        into: ['grounded'],
        unless: { kind: 'findings', elements: 'all', every: 'met' },
      },
    ],
  },
  notes: [],
};
