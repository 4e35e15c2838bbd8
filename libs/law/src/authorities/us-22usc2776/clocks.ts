import type { ClockRow } from '../../authority.ts';
import { readInText } from '../../provenance.ts';
import { standing } from './standing.ts';

const CHECKED = '2026-11-23';

const review = (
  id: string,
  group: 'named-group' | 'all-others',
  { days, cite, duty }: { readonly days: number; readonly cite: string; readonly duty: string },
): ClockRow => ({
  id,
  words: `Days of review after the Congress received the certification (${group === 'named-group' ? 'named group' : 'all others'})`,
  cite,
  days: { value: days, provenance: readInText(`22 U.S.C. 2776${cite}`, CHECKED) },
  counting: 'calendar',
  inForce: standing,
  runs: {
    from: { noticeDelivered: duty },
    when: { kind: 'fact', name: 'purchaserGroup', is: [group] },
  },
});

const sale = { cite: '(b)(1)', duty: 'sale-certification' };

/** Periods that the section counts. Day 0 of a review is the day on which the last of the three received it. */
export const clocks: readonly ClockRow[] = [
  review('sale-review-named', 'named-group', { days: 15, ...sale }),
  review('sale-review-others', 'all-others', { days: 30, ...sale }),
  review('licence-review-named', 'named-group', {
    days: 15,
    cite: '(c)(2)(A)',
    duty: 'licence-certification',
  }),
  review('licence-review-others', 'all-others', {
    days: 30,
    cite: '(c)(2)(C)',
    duty: 'licence-certification',
  }),
  {
    id: 'discharge-named',
    words: 'Days after its introduction from which the Senate may discharge the committee (named group)',
    cite: '(b)(2)',
    days: { value: 5, provenance: readInText('22 U.S.C. 2776(b)(2)', CHECKED) },
    counting: 'calendar',
    inForce: standing,
    runs: {
      from: { record: 'resolution', field: 'on' },
      until: { record: 'resolution-reported', field: 'on' },
      when: { kind: 'fact', name: 'purchaserGroup', is: ['named-group'] },
    },
  },
  {
    id: 'enhancement',
    words: 'Days between the report on an enhancement and the delivery',
    cite: '(b)(5)(A)',
    days: { value: 45, provenance: readInText('22 U.S.C. 2776(b)(5)(A)', CHECKED) },
    counting: 'calendar',
    inForce: standing,
    runs: { from: { noticeDelivered: 'enhancement-report' } },
  },
  {
    id: 'quarterly',
    words: 'Days from the end of the quarter to the report that lists it',
    cite: '(a)',
    days: { value: 60, provenance: readInText('22 U.S.C. 2776(a)', CHECKED) },
    counting: 'calendar',
    inForce: standing,
    runs: {
      from: { record: 'issue', field: 'quarterEndsOn' },
      until: { noticeDelivered: 'quarterly-report' },
    },
  },
  {
    id: 'shipment',
    words: 'Days between the notice of a pending shipment and the shipment',
    cite: '(i)',
    days: { value: 30, provenance: readInText('22 U.S.C. 2776(i)', CHECKED) },
    counting: 'calendar',
    inForce: standing,
    runs: { from: { noticeDelivered: 'shipment-notice' } },
  },
];

/** The four periods of review; which of them runs depends on the route and on the purchaser's group. */
export const REVIEWS = clocks.slice(0, 4).map(({ id }) => id);
