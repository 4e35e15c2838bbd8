import type { Fault } from '../kernel/outcome.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import { dayFaults } from '../consequences/read-asked.ts';
import type { AccessDetails } from './access-incident.ts';

const MOST_EVIDENCE = 100;
const LARGEST = 1e12;

/** What is wrong with what a person says of an access incident, by field. */
export function accessFaults(said: AccessDetails, today: string): readonly Fault[] {
  return [
    ...texts(said),
    ...dayFaults('from', said.from, { to: today }),
    ...(said.to === null ? [] : dayFaults('to', said.to, { from: said.from, to: today })),
    ...quantityFaults(said),
    ...evidenceFaults(said),
  ];
}

function texts({ place, consignment, source, reasonGiven, byAuthority, quantityUnit }: AccessDetails) {
  const optional = { reasonGiven, byAuthority, quantityUnit };
  return [
    ...Object.entries({ place, consignment, source }).map(([where, text]) => textFault(where, text, 2_000)),
    ...Object.entries(optional).map(([where, text]) =>
      text === null ? undefined : textFault(where, text, 2_000),
    ),
  ].filter((fault) => fault !== undefined);
}

function quantityFaults({ requested, allowed, quantityUnit }: AccessDetails): readonly Fault[] {
  const faults = Object.entries({ requested, allowed }).flatMap(([where, amount]) =>
    amount === null || (Number.isFinite(amount) && amount >= 0 && amount <= LARGEST)
      ? []
      : [{ where, found: String(amount), expected: 'a number that is not negative' }],
  );
  const isUnnamed = quantityUnit === null && (requested !== null || allowed !== null);
  return isUnnamed
    ? [
        ...faults,
        { where: 'quantityUnit', found: 'nothing', expected: 'what is counted, for example "truckloads"' },
      ]
    : faults;
}

function evidenceFaults({ evidenceIds }: AccessDetails): readonly Fault[] {
  const expected = `at most ${MOST_EVIDENCE} ids of evidence items`;
  if (evidenceIds.length > MOST_EVIDENCE)
    return [{ where: 'evidenceIds', found: `${evidenceIds.length} ids`, expected }];
  return evidenceIds.every(isUuid)
    ? []
    : [{ where: 'evidenceIds', found: 'something that is no id', expected }];
}
