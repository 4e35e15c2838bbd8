import type { RequiredContent } from '../../authority.ts';
import { contentsListed } from '../../contents-listed.ts';
import { drawnFrom } from '../../drawn-from.ts';
import { readInText } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const b1 = readInText('22 U.S.C. 2776(b)(1)', CHECKED);
const c1 = readInText('22 U.S.C. 2776(c)(1)', CHECKED);
const clauses = readInText('22 U.S.C. 2776(a), clauses (i) to (iv) at its end', CHECKED);
const h = readInText('22 U.S.C. 2776(h)(1)', CHECKED);

const part = (
  id: string,
  words: string,
  { cite, provenance }: { cite: string; provenance: typeof b1 },
): RequiredContent => ({ id, words, cite, provenance });

/** Parts of every certification that depend on what is sold and where to. */
const sometimes = (where: { cite: string; provenance: typeof b1 }): readonly RequiredContent[] => [
  part(
    'missile-technology',
    'For articles of the Missile Technology Control Regime Annex meant for a Category I space launch vehicle system: the proposed export and the rationale for approving it. Otherwise: that it is none.',
    where,
  ),
  part(
    'military-edge',
    'Where subsection (h) applies to the purchaser: the determination that it asks for, with its parts for major equipment. Otherwise: that it does not apply.',
    { cite: '(h)(1)', provenance: h },
  ),
];

/** What the numbered certification of a sale must contain, part by part. */
export const saleContents: readonly RequiredContent[] = drawnFrom(
  [
    part('purchaser', 'To whom the article or service is offered', {
      cite: '(b)(1); (a)(i)',
      provenance: clauses,
    }),
    part('amount', 'The dollar amount of the offer and the number of articles', {
      cite: '(b)(1); (a)(ii)',
      provenance: clauses,
    }),
    part('description', 'A description of the article or service', {
      cite: '(b)(1); (a)(iii)',
      provenance: clauses,
    }),
    part('agency', 'The armed force or other agency that makes the offer', {
      cite: '(b)(1); (a)(iv)',
      provenance: clauses,
    }),
    part(
      'fees',
      'Any contribution, gift, commission or fee paid, offered or agreed to be paid to secure the letter of offer; or that there is none',
      { cite: '(b)(1)', provenance: b1 },
    ),
    part('sensitivity', 'The sensitivity of the technology contained in it, classified if necessary', {
      cite: '(b)(1)',
      provenance: b1,
    }),
    part(
      'justification',
      'A detailed justification of the reasons for the sale in view of that sensitivity',
      {
        cite: '(b)(1)',
        provenance: b1,
      },
    ),
    part('offset', 'Whether an offset agreement is proposed, if known', { cite: '(b)(1)', provenance: b1 }),
    part(
      'quarterly-report',
      'The quarterly report that listed the estimate or request it rests on; or that none did',
      {
        cite: '(b)(4)',
        provenance: readInText('22 U.S.C. 2776(b)(4)', CHECKED),
      },
    ),
    ...sometimes({ cite: '(b)(1)', provenance: b1 }),
  ],
  { purchaser: 'subject', amount: 'amounts', description: 'items', justification: 'reasons' },
);

/** What the numbered certification of a licence must contain. */
export const licenceContents: readonly RequiredContent[] = drawnFrom(
  [
    ...contentsListed('(c)(1)', c1, [
      ['A', 'To whom the export will be made'],
      ['B', 'The dollar amount of the items'],
      ['C', 'A description of the items'],
    ]),
    part('offset', 'Whether an offset agreement is proposed, and its description', {
      cite: '(c)(1)',
      provenance: c1,
    }),
    ...sometimes({ cite: '(c)(1)', provenance: c1 }),
  ],
  { A: 'subject', B: 'amounts', C: 'items' },
);

/** What an emergency adds to a certification. */
const emergency = (cite: string): readonly RequiredContent[] => {
  const provenance = readInText(`22 U.S.C. 2776${cite}`, CHECKED);
  return drawnFrom(
    [
      part(
        'statement',
        'That an emergency exists which requires it in the national security interests of the United States',
        {
          cite,
          provenance,
        },
      ),
      part(
        'circumstances',
        'The detailed justification: the emergency circumstances that necessitate immediate issuance',
        {
          cite,
          provenance,
        },
      ),
      part(
        'interests',
        'The detailed justification: a discussion of the national security interests involved',
        {
          cite,
          provenance,
        },
      ),
    ],
    { circumstances: 'reasons' },
  );
};

/** A sale's certification with its emergency. */
export const emergencySaleContents = [...saleContents, ...emergency('(b)(1)')];

/** A licence's certification with its emergency. */
export const emergencyLicenceContents = [...licenceContents, ...emergency('(c)(2)')];

/** The statement that a committee may request about a sale, to the extent it asks. */
export const statementContents: readonly RequiredContent[] = contentsListed('(b)(1)', b1, [
  ['A', 'Detailed description and capabilities'],
  ['B', 'Personnel of the United States expected to be needed there'],
  ['C', 'Contractors and offset agreements'],
  ['D', 'Evaluation: arms race, terrorism, outbreak of conflict, arms control'],
  ['E', 'Why the purchaser needs it and how it intends to use it'],
  ['F', 'Impact on the stocks and preparedness of the United States'],
  ['G', 'Why the sale is in the national interest'],
  ['H', "Impact on the purchaser's military capabilities"],
  ['I', 'Effect on relative military strengths in the region'],
  ['J', 'Trained personnel and maintenance facilities needed and available'],
  ['K', 'Comparable articles available from others'],
  ['L', 'Impact on relations with others in the region'],
  ['M', 'Purchases by the United States in connection with it'],
  ['N', 'Projected delivery dates'],
  ['O', 'Weapons and munitions that may be required as support'],
  ['P', 'Relationship to projected procurements of the same item'],
]);
