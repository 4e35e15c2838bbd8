import type { AbsentExit, Element, Exit } from '../../authority.ts';
import type { Provenance } from '../../provenance.ts';
import { readInText } from '../../provenance.ts';
import { statesBy, UNDER_PROHIBITION } from './certified-states.ts';

const CHECKED = '2026-11-23';
const second = readInText('22 U.S.C. 2304(a)(2), second sentence', CHECKED);
const third = readInText('22 U.S.C. 2304(a)(2), third sentence', CHECKED);
const e = readInText('22 U.S.C. 2304(e)', CHECKED);

const circumstances = (id: string, warranting: string, provenance: Provenance): Element => ({
  id,
  title: `Extraordinary circumstances warranting ${warranting}`,
  cite: '(a)(2)',
  asks: `Do extraordinary circumstances exist that warrant ${warranting}?`,
  provenance,
});

/**
 * A certification in writing counts once it has reached those to whom it is made. That is a duty of its own, raised when it
 * is signed, and so no report of the exit.
 */
const certification = (
  kind: string,
  own: { readonly title: string; readonly from: readonly string[]; readonly condition: Element },
): Exit => ({
  kind,
  class: 'certification',
  title: own.title,
  cite: '(a)(2)',
  from: own.from,
  remedial: false,
  steps: null,
  limited: false,
  conditions: [own.condition],
  consultation: null,
  report: null,
  provenance: own.condition.provenance,
});

/** The ways out that the section gives to the President. What Congress may do under (c) is no exit; it is law. */
export const exits: readonly Exit[] = [
  certification('police-certification', {
    title:
      'Certification: security assistance to police, domestic intelligence, or similar law enforcement forces',
    from: statesBy('police').without,
    condition: circumstances('C1', 'security assistance to these forces', second),
  }),
  certification('licence-certification', {
    title: 'Certification: licences for crime control and detection instruments and equipment',
    from: statesBy('licences').without,
    condition: circumstances('C2', 'the issuance of such licences', second),
  }),
  certification('training-certification', {
    title: 'Certification: military education and training (part V)',
    from: statesBy('training').without,
    condition: circumstances('C3', 'assistance under part V', third),
  }),
  {
    kind: 'significant-improvement',
    class: 'exception',
    title: 'A significant improvement in the human rights record, reported before funds',
    cite: '(e); (g)',
    from: UNDER_PROHIBITION,
    remedial: true,
    steps: 'taken',
    limited: false,
    conditions: [
      {
        id: 'I1',
        title: 'A significant improvement has occurred',
        cite: '(e)',
        asks: 'Has a significant improvement occurred in the human rights record? Perfect tense: what is only announced is none.',
        provenance: e,
      },
      {
        id: 'I2',
        title: 'It warrants lifting the prohibition in the national interest',
        cite: '(e)',
        asks: 'Is the improvement such as to warrant lifting the prohibition on furnishing the assistance in the national interest of the United States?',
        provenance: e,
      },
    ],
    consultation: null,
    report: null,
    provenance: e,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'waiver',
    words:
      'Section 502B of the Foreign Assistance Act has no waiver. It has certifications of extraordinary circumstances, each for the assistance that its sentence of (a)(2) names, and the finding of a significant improvement under (e).',
    cite: '22 U.S.C. 2304(a)(2)',
  },
  {
    class: 'carve-out',
    words:
      'This section has no carve-out: "security assistance" is what (d)(2) defines, and all of it is reached.',
    cite: '22 U.S.C. 2304(d)(2)',
  },
];
