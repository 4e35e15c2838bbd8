import type { ReachCell } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const digest = reportedIn('Project digest of the law, section 9', CHECKED);

const underEitherAct = (section: string) =>
  readInText(
    `22 U.S.C. 2378-1(a) ("under this chapter or the Arms Export Control Act") with ${section}`,
    CHECKED,
  );

const grants: readonly ReachCell[] = [
  { instrument: 'fmf', reach: 'reached', cite: '(a)', provenance: underEitherAct('22 U.S.C. 2763(a)') },
  {
    instrument: 'imet',
    reach: 'reached',
    cite: '(a)',
    provenance: underEitherAct(
      '22 U.S.C. 2304(d)(2)(A), which places military education and training in the chapter',
    ),
  },
  {
    instrument: 'pko',
    reach: 'reached',
    cite: '(a)',
    provenance: underEitherAct(
      '22 U.S.C. 2304(d)(2)(A), which places peacekeeping operations in the chapter',
    ),
  },
  {
    instrument: 'incle',
    reach: 'reached',
    cite: '(a)',
    provenance: underEitherAct('22 U.S.C. 2318(a)(2)(A), which places narcotics control in the chapter'),
  },
  {
    instrument: 'nadr',
    reach: 'reached',
    cite: '(a)',
    why: 'The account mixes several acts; what of it is given under another act than the two is not reached.',
    provenance: fromMemory('The make-up of the account was not read; most of it is under the chapter.'),
  },
  { instrument: 'eda', reach: 'reached', cite: '(a)', provenance: underEitherAct('22 U.S.C. 2321j(a)') },
  {
    instrument: 'drawdown',
    reach: 'reached',
    cite: '(a)',
    provenance: underEitherAct('22 U.S.C. 2318(a)(1) ("military assistance")'),
  },
];

const contested: readonly ReachCell[] = [
  {
    instrument: 'fms-national-funds',
    reach: 'depends',
    reading: 'us-22usc2378-1/cash-sales',
    gives: { 'grants-only': 'not-reached', 'every-furnishing': 'reached' },
    cite: '(a)',
    provenance: digest,
  },
  {
    instrument: 'dcs-licence',
    reach: 'depends',
    reading: 'us-22usc2378-1/licences',
    gives: { 'private-export': 'not-reached', 'arms-sales-too': 'reached' },
    cite: '(a)',
    provenance: digest,
  },
  {
    instrument: 'research-agreement',
    reach: 'depends',
    reading: 'us-22usc2378-1/cooperative-projects',
    gives: { exchange: 'not-reached', 'furnished-under-the-act': 'reached' },
    cite: '(a)',
    why: 'Only agreements under 22 U.S.C. 2767 can be reached; one under 10 U.S.C. 2350a is under neither act.',
    provenance: digest,
  },
];

const otherAuthorities: readonly ReachCell[] = [
  {
    instrument: 'section-333',
    reach: 'not-reached',
    cite: '(a)',
    why: 'It is furnished under title 10. 10 U.S.C. 333(d)(1) forbids assistance that another law prohibits; whether that carries this bar over is not settled.',
    provenance: readInText('22 U.S.C. 2378-1(a) with 10 U.S.C. 333(a), an authority of title 10', CHECKED),
  },
  {
    instrument: 'dod-training',
    reach: 'not-reached',
    cite: '(a)',
    provenance: fromMemory('Title 10 authorities; each was not read.'),
  },
  { instrument: 'missile-defence', reach: 'not-reached', cite: '(a)', provenance: digest },
  {
    instrument: 'operational-cooperation',
    reach: 'not-reached',
    cite: '(a)',
    why: 'Planning and the sharing of intelligence are furnished under neither Act. What goes along with them is an instrument of its own.',
    provenance: fromMemory('That they rest on authorities of their own was not read.'),
  },
];

/** What the section reaches: "assistance ... furnished under this chapter or the Arms Export Control Act". */
export const reach: readonly ReachCell[] = [...grants, ...contested, ...otherAuthorities];
