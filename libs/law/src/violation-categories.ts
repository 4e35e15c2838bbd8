import { fromMemory, readInText, reportedIn } from './provenance.ts';
import type { Provenance } from './provenance.ts';

/** One question of a category's checklist. */
export interface ViolationElement {
  readonly id: string;
  readonly asks: string;
  readonly cite: string | null;
  readonly provenance: Provenance;
}

/** A category of gross violation, with its own list of questions. The lists guide a finding; they do not compute it. */
export interface ViolationCategory {
  readonly id: string;
  readonly title: string;
  /** Where the category is named, or null where it is practice. */
  readonly cite: string | null;
  readonly provenance: Provenance;
  /** True only for the class that catches what the named ones do not. */
  readonly residual: boolean;
  readonly elements: readonly ViolationElement[];
  readonly notes: readonly string[];
}

const CHECKED = '2026-11-23';
const BOTH = '22 U.S.C. 2151n(a); 2304(d)(1)';
const text = readInText('22 U.S.C. 2151n(a) and 2304(d)(1)', CHECKED);
const practice = reportedIn(
  'State Department fact sheets of 2018 and 2017 to 2021, in the project digest, section 3',
  CHECKED,
);
const checklist = fromMemory('A working checklist of the project; neither statute lists these questions.');

const worded = (id: string, asks: string): ViolationElement => ({ id, asks, cite: BOTH, provenance: text });
const worked = (id: string, asks: string): ViolationElement => ({
  id,
  asks,
  cite: null,
  provenance: checklist,
});

const stateActor = worked(
  'official-capacity',
  'Did the perpetrator act in an official capacity or under colour of law?',
);

/**
 * The categories. The named ones are the text's; extrajudicial killing and rape under colour of law are
 * named by the State Department's practice and fall, in the text, under the residual words.
 */
export const VIOLATION_CATEGORIES: readonly ViolationCategory[] = [
  {
    id: 'torture',
    title: 'Torture',
    cite: BOTH,
    provenance: text,
    residual: false,
    elements: [
      worded('torture', "Was it torture, in the statute's word?"),
      worked('severe-pain', 'Was severe pain or suffering, physical or mental, inflicted?'),
      worked('intent', 'Was it inflicted on purpose?'),
      worked('custody', "Was the victim in the perpetrator's custody or control?"),
      stateActor,
    ],
    notes: [],
  },
  {
    id: 'cruel-treatment',
    title: 'Cruel, inhuman or degrading treatment or punishment',
    cite: BOTH,
    provenance: text,
    residual: false,
    elements: [
      worded('treatment', 'Was it cruel, inhuman or degrading treatment or punishment?'),
      worked('gravity', 'How grave was it: how long, how severe, with what effect on the victim?'),
      stateActor,
    ],
    notes: [
      'The text names it beside torture. Practice is reported to say only that it may count, by its facts.',
    ],
  },
  {
    id: 'prolonged-detention',
    title: 'Prolonged detention without charges',
    cite: BOTH,
    provenance: text,
    residual: false,
    elements: [
      worded('detention', 'Was a person detained?'),
      worded('prolonged', 'Was the detention prolonged?'),
      worded('without-charges', 'Was it without charges?'),
      {
        id: 'without-trial',
        asks: 'Was it also without trial?',
        cite: '22 U.S.C. 2304(d)(1)',
        provenance: readInText('22 U.S.C. 2304(d)(1)', CHECKED),
      },
      stateActor,
    ],
    notes: [
      'The two sections differ: 2151n(a) says "without charges", 2304(d)(1) says "without charges and trial". Neither Leahy law says which list it follows; record both answers.',
    ],
  },
  {
    id: 'enforced-disappearance',
    title: 'Causing the disappearance of persons by abduction and clandestine detention',
    cite: BOTH,
    provenance: text,
    residual: false,
    elements: [
      worded('disappearance', 'Did the act cause the disappearance of a person?'),
      worded('abduction', 'Was the person abducted?'),
      worded('clandestine-detention', 'Was the person held in clandestine detention?'),
      stateActor,
    ],
    notes: ['The text asks for abduction and clandestine detention together.'],
  },
  {
    id: 'extrajudicial-killing',
    title: 'Extrajudicial killing',
    cite: null,
    provenance: practice,
    residual: false,
    elements: [
      worked('killing', 'Was a person deliberately killed?'),
      worked(
        'no-judgment',
        'Was it without the judgment of a court, and not otherwise lawful, as in lawful combat or self-defence?',
      ),
      stateActor,
    ],
    notes: [
      'Not named in either section; practice counts it under "flagrant denial of the right to life".',
      'A breach of the law of war is not the test. Killing in conflict can still raise this category; that is contested.',
    ],
  },
  {
    id: 'rape-under-colour-of-law',
    title: 'Rape under colour of law',
    cite: null,
    provenance: practice,
    residual: false,
    elements: [
      worked('rape', 'Was a person raped?'),
      worked(
        'colour-of-law',
        "Did the perpetrator use official authority, or was the act within the unit's power over the victim?",
      ),
    ],
    notes: ['Not named in either section; practice counts it as a gross violation.'],
  },
  {
    id: 'flagrant-denial',
    title: 'Other flagrant denial of the right to life, liberty and the security of person',
    cite: BOTH,
    provenance: text,
    residual: true,
    elements: [
      worded('right', 'Which right was denied: life, liberty, the security of person?'),
      worded('flagrant', 'Was the denial flagrant?'),
      worked('why-residual', 'Why does no named category fit?'),
      stateActor,
    ],
    notes: [
      '2151n(a) says "life, liberty, and the security of person"; 2304(d)(1) says "life, liberty, or the security of person".',
      'Both lists say what the term "includes": they are examples, not a closed list.',
    ],
  },
];

/** The category with this id, or undefined where there is none. */
export function findViolationCategory(id: string): ViolationCategory | undefined {
  return VIOLATION_CATEGORIES.find((category) => category.id === id);
}
