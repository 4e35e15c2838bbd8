import type { Duty, Recipient, RequiredContent } from '../../authority.ts';
import { readInText } from '../../provenance.ts';
import { congressional, offices } from '../../recipients.ts';

const provenance = readInText('22 U.S.C. 2378-1(c)', '2026-11-23');
const source = { cite: '(c)', provenance };

/** Who the section names. Its "Committee on International Relations" is the House committee of today's name. */
export const recipients: readonly Recipient[] = [
  congressional('committee:house-foreign-affairs', {
    cite: '(c)',
    provenance: {
      ...provenance,
      note: 'The text says "Committee on International Relations", the name that the House committee had; 22 U.S.C. 2304 and 2378d name the Committee on Foreign Affairs.',
    },
    name: 'Committee on Foreign Affairs of the House of Representatives ("Committee on International Relations" in the text)',
  }),
  ...offices(
    source,
    'committee:senate-foreign-relations',
    'committee:house-appropriations',
    'committee:senate-appropriations',
  ),
];

const contents: readonly RequiredContent[] = [
  {
    id: 'intention',
    words: 'The intention to make a determination under subsection (b)',
    drawnFrom: 'decision',
    ...source,
  },
  {
    id: 'effective-date',
    words: 'The effective date of the determination',
    drawnFrom: { fields: ['effectiveOn'] },
    ...source,
  },
  { id: 'reasons', words: 'The reasons for making the determination', drawnFrom: 'reasons', ...source },
];

/** What must be told, to whom, and what waits for it. The section has no other duty, and no list. */
export const duties: readonly Duty[] = [
  {
    id: 'exception-notice',
    kind: 'notice',
    title: 'Prior notice of an exception',
    words:
      'Prior to making any determination under subsection (b), the President notifies the four committees of the intention, the effective date and the reasons.',
    cite: '(c)',
    on: 'act',
    timing: {
      kind: 'gate',
      before: 'exit',
      words: '"Prior to" names no number of days: no determination before the notice has reached all four',
    },
    onlyNonTraceable: false,
    recipients: recipients.map(({ id }) => id),
    contents,
    effectiveFrom: null,
    provenance,
  },
];
