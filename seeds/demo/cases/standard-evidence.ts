import type { EvidenceStory } from './case-story.ts';

/** The evidence of a case in which the unit is known, in the order in which it came in. */
export const EVIDENCE: readonly EvidenceStory[] = [
  {
    file: 'account.txt',
    title: 'Account of a resident',
    collectedBy: 'A fictional observer',
    witnessRisk: 'The resident could be known by the visits to the gate.',
    source: ['C', 'The observer is known to write down carefully what was said; the resident is not known.'],
    content: ['2', 'It agrees with the roster on place, time and unit.'],
    origin: 'The resident whose cousin was held',
    link: {
      elements: ['F4', 'F5', 'F6'],
      direction: 'supports',
      reason: 'Says who held whom, where, and how long.',
    },
  },
  {
    file: 'article.txt',
    title: 'Article: families wait at the gate',
    collectedBy: 'A fictional observer',
    url: 'https://news.example/families-wait-at-the-gate',
    source: ['B', 'The paper has corrected its mistakes before.'],
    content: ['3', 'It has one source, the same resident.'],
    origin: 'The resident whose cousin was held',
    link: { elements: ['F6'], direction: 'supports', reason: 'Repeats the account; it is no second origin.' },
  },
  {
    file: 'roster.txt',
    title: 'Guard roster and visitors’ book',
    collectedBy: 'A fictional observer',
    source: ['C', 'A copy; the paper and the stamps are those in use.'],
    content: ['2', 'The entries fit the account, which goes back to somebody else.'],
    link: { elements: ['F5', 'F6'], direction: 'supports', reason: 'Names the unit for every week.' },
  },
  {
    file: 'statement.txt',
    title: 'Statement of the ministry of defence',
    collectedBy: 'The post',
    source: ['D', 'It speaks for itself in its own matter.'],
    content: ['4', 'The roster says otherwise for every week.'],
    link: { elements: ['F5'], direction: 'contradicts', reason: 'Says that the unit held nobody there.' },
  },
];

/** What the government did about it, where it did something. */
export const COURT_RECORD: EvidenceStory = {
  file: 'court-record.txt',
  title: 'Register of the military court',
  collectedBy: 'The post',
  source: ['B', 'The register is public and was read at the court.'],
  content: ['2', 'The post was at the hearing.'],
};
