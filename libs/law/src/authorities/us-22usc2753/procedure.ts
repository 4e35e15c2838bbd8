import type { ChartedProcedure } from '../../charted-procedure.ts';
import { consentActs } from './consent-acts.ts';
import { incidentActs } from './incident-acts.ts';
import { ineligibilityActs } from './ineligibility-acts.ts';
import { consentRegion, creditsRegion, incidentRegion, salesRegion } from './regions.ts';

/** How an incident becomes a report, a determination, ineligibility, and how that ends. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: { title: 'the President or a delegate', department: 'state', cite: '(c)(3)(A); (c)(4)' },
  regions: [incidentRegion, creditsRegion, salesRegion, consentRegion],
  acts: [...incidentActs, ...ineligibilityActs, ...consentActs],
  never: [
    {
      words:
        'Ineligibility by joint resolution knows no certification: only a determination of the President does',
      cite: '(c)(3)(B)',
      into: ['salesCertified'],
      onlyFrom: ['salesIneligible'],
    },
    {
      words: 'Cash sales and deliveries do not go on before the Congress has the certification',
      cite: '(c)(3)(B)',
      into: ['salesCertified'],
      unless: { kind: 'notified', duty: 'impact-certification' },
    },
    {
      words: 'Nothing is restored without assurances that were accepted since the ineligibility began',
      cite: '(c)(4)(B)',
      into: ['creditsRestored', 'salesRestored'],
      unless: { kind: 'on-record', record: 'assurances-accepted', ever: true, since: 'ineligibility' },
    },
    {
      words: 'A substantial violation is found before credits and guaranties end by determination',
      cite: '(c)(1)(A)',
      into: ['creditsIneligible'],
      unless: { kind: 'findings', elements: 'all', every: 'met' },
    },
  ],
};
