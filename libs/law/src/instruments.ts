import { fromMemory, readInText, reportedIn } from './provenance.ts';
import type { Provenance } from './provenance.ts';

/** A kind of assistance. Which laws reach it is the laws' own data (`Authority.reach`). */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  /** The law under which it is given, as cited. */
  readonly authority: string;
  /**
   * Whether the recipient unit is usually known before the transfer. Where it is not, the written agreement
   * and the delivered list are the gates of 22 U.S.C. 2378d(c)(1). A transfer may say otherwise of itself.
   */
  readonly traceableByDefault: boolean;
  /** Where the citation was read; traceability is always practice, never text. */
  readonly provenance: Provenance;
}

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
    provenance: readInText('22 U.S.C. 2763(a)', CHECKED),
  },
  {
    id: 'imet',
    name: 'International Military Education and Training',
    authority: '22 U.S.C. 2347 (FAA part II, chapter 5)',
    traceableByDefault: true,
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
    provenance: fromMemory('Section number not read; the chapter is named in 22 U.S.C. 2318(a)(2)(A).'),
  },
  {
    id: 'nadr',
    name: 'Nonproliferation, Anti-terrorism, Demining and Related Programs',
    authority: 'FAA part II, chapters 8 and 9, and related acts',
    traceableByDefault: true,
    provenance: fromMemory('The account mixes several authorities; not read.'),
  },
  {
    id: 'fms-national-funds',
    name: 'Foreign Military Sales paid with national funds',
    authority: '22 U.S.C. 2761–2762 (AECA 21–22)',
    traceableByDefault: false,
    provenance: reportedIn('Project digest of the law, section 9', CHECKED),
  },
  {
    id: 'dcs-licence',
    name: 'Commercial export licence',
    authority: '22 U.S.C. 2778 (AECA 38)',
    traceableByDefault: false,
    provenance: readInText('22 U.S.C. 2778(a)', CHECKED),
  },
  {
    id: 'eda',
    name: 'Excess Defense Articles',
    authority: '22 U.S.C. 2321j (FAA 516)',
    traceableByDefault: false,
    provenance: readInText('22 U.S.C. 2321j(a)', CHECKED),
  },
  {
    id: 'drawdown',
    name: 'Drawdown from stocks (emergency authority)',
    authority: '22 U.S.C. 2318(a) (FAA 506(a))',
    traceableByDefault: false,
    provenance: readInText('22 U.S.C. 2318(a)(1)', CHECKED),
  },
  {
    id: 'section-333',
    name: 'Building capacity of foreign security forces',
    authority: '10 U.S.C. 333',
    traceableByDefault: true,
    provenance: readInText('10 U.S.C. 333(a)', CHECKED),
  },
  {
    id: 'dod-training',
    name: 'Other training funded by the Department of Defense (fellowships, regional centers, service schools)',
    authority: 'title 10, several sections',
    traceableByDefault: true,
    provenance: { ...reports, note: 'The sections differ by program and were not read.' },
  },
  {
    id: 'missile-defence',
    name: 'Missile-defence cooperation funds',
    authority: 'Department of Defense appropriations',
    traceableByDefault: false,
    provenance: reportedIn('Project digest of the law, section 9', CHECKED),
  },
  {
    id: 'research-agreement',
    name: 'Cooperative research and development agreement',
    authority: '10 U.S.C. 2350a; 22 U.S.C. 2767 (AECA 27)',
    traceableByDefault: false,
    provenance: readInText('10 U.S.C. 2350a(a); 22 U.S.C. 2767(a)', CHECKED),
  },
];

/** The instrument with this id, or undefined where the catalogue has none. */
export function findInstrument(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
