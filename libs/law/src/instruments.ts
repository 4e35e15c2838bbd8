import {
  capacityProgram,
  cooperativeProject,
  drawdownInAdvance,
  drawdownNotified,
  researchReport,
} from './defense-notices.ts';
import {
  allocation,
  cashFlowPurchase,
  coproductionCredit,
  excessArticles,
  programChange,
} from './instrument-notices.ts';
import type { Instrument } from './instrument.ts';
import { fromMemory, readInText, reportedIn } from './provenance.ts';

const CHECKED = '2026-11-23';
const reports = reportedIn(
  'Foreign Military Training Report, fiscal years 2016 to 2019 (program names)',
  CHECKED,
);

/** The catalogue. An instrument that is missing here has no recorded reach under any law. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'fmf',
    name: 'Foreign Military Financing (grant or credit)',
    authority: '22 U.S.C. 2763 (AECA 23)',
    traceableByDefault: false,
    route: 'government-sale',
    kindOfRecipient: 'country',
    notices: [programChange, allocation, cashFlowPurchase, coproductionCredit],
    provenance: readInText('22 U.S.C. 2763(a)', CHECKED),
  },
  {
    id: 'imet',
    name: 'International Military Education and Training',
    authority: '22 U.S.C. 2347 (FAA part II, chapter 5)',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [programChange, allocation],
    provenance: reportedIn(
      'Project digest of the law, section 9',
      CHECKED,
      'The chapter is named in 22 U.S.C. 2304(d)(2)(A).',
    ),
  },
  {
    id: 'pko',
    name: 'Peacekeeping Operations',
    authority: '22 U.S.C. 2348 (FAA part II, chapter 6)',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [programChange, allocation],
    provenance: reportedIn(
      'Project digest of the law, section 1.2',
      CHECKED,
      'The chapter is named in 22 U.S.C. 2304(d)(2)(A).',
    ),
  },
  {
    id: 'incle',
    name: 'International Narcotics Control and Law Enforcement',
    authority: '22 U.S.C. 2291 (FAA part I, chapter 8)',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [programChange, allocation],
    provenance: fromMemory('Section number not read; the chapter is named in 22 U.S.C. 2318(a)(2)(A).'),
  },
  {
    id: 'nadr',
    name: 'Nonproliferation, Anti-terrorism, Demining and Related Programs',
    authority: 'FAA part II, chapters 8 and 9, and related acts',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [programChange, allocation],
    provenance: fromMemory('The account mixes several authorities; not read.'),
  },
  {
    id: 'fms-national-funds',
    name: 'Foreign Military Sales paid with national funds',
    authority: '22 U.S.C. 2761–2762 (AECA 21–22)',
    traceableByDefault: false,
    route: 'government-sale',
    kindOfRecipient: 'country',
    notices: [],
    provenance: reportedIn('Project digest of the law, section 9', CHECKED),
  },
  {
    id: 'dcs-licence',
    name: 'Commercial export licence',
    authority: '22 U.S.C. 2778 (AECA 38)',
    traceableByDefault: false,
    route: 'licence',
    kindOfRecipient: 'either',
    notices: [],
    provenance: readInText('22 U.S.C. 2778(a)', CHECKED),
  },
  {
    id: 'eda',
    name: 'Excess Defense Articles',
    authority: '22 U.S.C. 2321j (FAA 516)',
    traceableByDefault: false,
    route: 'grant',
    kindOfRecipient: 'country',
    notices: [excessArticles],
    provenance: readInText('22 U.S.C. 2321j(a)', CHECKED),
  },
  {
    id: 'drawdown',
    name: 'Drawdown from stocks (emergency authority)',
    authority: '22 U.S.C. 2318(a) (FAA 506(a))',
    traceableByDefault: false,
    route: 'grant',
    kindOfRecipient: 'country',
    notices: [drawdownNotified, drawdownInAdvance],
    provenance: readInText('22 U.S.C. 2318(a)(1)', CHECKED),
  },
  {
    id: 'section-333',
    name: 'Building capacity of foreign security forces',
    authority: '10 U.S.C. 333',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [capacityProgram],
    provenance: readInText('10 U.S.C. 333(a)', CHECKED),
  },
  {
    id: 'dod-training',
    name: 'Other training funded by the Department of Defense (fellowships, regional centers, service schools)',
    authority: 'title 10, several sections',
    traceableByDefault: true,
    route: 'grant',
    kindOfRecipient: 'unit',
    notices: [],
    provenance: { ...reports, note: 'The sections differ by program and were not read.' },
  },
  {
    id: 'missile-defence',
    name: 'Missile-defence cooperation funds',
    authority: 'Department of Defense appropriations',
    traceableByDefault: false,
    route: 'other',
    kindOfRecipient: 'country',
    notices: [],
    provenance: reportedIn('Project digest of the law, section 9', CHECKED),
  },
  {
    id: 'research-agreement',
    name: 'Cooperative research and development agreement',
    authority: '10 U.S.C. 2350a; 22 U.S.C. 2767 (AECA 27)',
    traceableByDefault: false,
    route: 'other',
    kindOfRecipient: 'country',
    notices: [cooperativeProject, researchReport],
    provenance: readInText('10 U.S.C. 2350a(a); 22 U.S.C. 2767(a)', CHECKED),
  },
  {
    id: 'operational-cooperation',
    name: 'Operational cooperation: joint planning, intelligence sharing',
    authority: 'no grant, sale or licence; authorities of its own, outside the laws recorded here',
    traceableByDefault: true,
    route: 'other',
    kindOfRecipient: 'either',
    notices: [],
    provenance: fromMemory(
      'Its authorities (titles 10 and 50) were not read. Where articles, training or funds go along, that is another instrument of this catalogue.',
    ),
  },
];

/** The instrument with this id, or undefined where the catalogue has none. */
export function findInstrument(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
