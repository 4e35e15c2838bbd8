import type { ChartRegion, Coverage } from '../../charted-procedure.ts';

/** (A): credits and guaranties. */
const credits: Coverage = {
  words: 'credits and guaranties under the Act',
  cite: '(c)(1)(A)',
  anyOf: [{ instrument: 'fmf' }],
};

/** (B): cash sales, and deliveries pursuant to previous sales; new cooperative projects under one reading of (a)(4). */
const sales: Coverage = {
  words: 'cash sales, and deliveries pursuant to previous sales',
  cite: '(c)(1)(B); (a)(4)',
  anyOf: [{ instrument: 'fms-national-funds' }, { instrument: 'fmf' }, { instrument: 'research-agreement' }],
};

/** An incident of possible misuse, until it is closed. */
export const incidentRegion: ChartRegion = {
  id: 'incident',
  title: 'Possible violation',
  initial: 'noIncident',
  states: [
    { id: 'noIncident', words: 'No incident of possible misuse is open.', cite: '(c)(2)', says: 'nothing' },
    {
      id: 'incidentReview',
      words:
        'An incident is on record; whether a violation may have occurred is being looked at. By itself it withholds nothing.',
      cite: '(c)(2)',
      says: 'nothing',
      assessing: true,
    },
    {
      id: 'reportDue',
      words:
        'Information shows that a violation may have occurred; the report to the Congress is due promptly.',
      cite: '(c)(2)',
      says: 'open',
      assessing: true,
    },
    {
      id: 'reported',
      words: 'The Congress has the report; whether there is a substantial violation is open.',
      cite: '(c)(2); (c)(3)(A)',
      says: 'open',
      assessing: true,
    },
    {
      id: 'noViolation',
      words: 'A person has found, with reasons, that there is no substantial violation.',
      cite: '(c)(1)',
      says: 'clear',
    },
    {
      id: 'decided',
      words: 'The incident ended in ineligibility; see credits and sales.',
      cite: '(c)(3)(A)',
      says: 'nothing',
    },
  ],
};

/** Credits and guaranties, (c)(1)(A). */
export const creditsRegion: ChartRegion = {
  id: 'credits',
  title: 'Credits and guaranties',
  initial: 'creditsOpen',
  states: [
    {
      id: 'creditsOpen',
      words: 'No ineligibility for credits and guaranties.',
      cite: '(c)(3)(A)',
      says: 'nothing',
    },
    {
      id: 'creditsIneligible',
      words:
        'Signed: ineligible for credits and guaranties. The text asks that it be reported in writing as well.',
      cite: '(c)(3)(A)',
      says: 'bars',
      covers: credits,
    },
    {
      id: 'creditsIneligibleByLaw',
      words: 'Ineligible for credits and guaranties by joint resolution.',
      cite: '(c)(3)(A)',
      says: 'bars',
      covers: credits,
    },
    {
      id: 'creditsRestored',
      words: 'Signed: the violation has ceased and the assurances are satisfactory.',
      cite: '(c)(4)',
      says: 'clear',
      covers: credits,
    },
  ],
};

/** Cash sales and deliveries, (c)(1)(B). */
export const salesRegion: ChartRegion = {
  id: 'sales',
  title: 'Cash sales and deliveries',
  initial: 'salesOpen',
  states: [
    {
      id: 'salesOpen',
      words: 'No ineligibility for cash sales and deliveries.',
      cite: '(c)(3)(A)',
      says: 'nothing',
    },
    {
      id: 'salesIneligible',
      words:
        'Signed: ineligible for cash sales and deliveries. The text asks that it be reported in writing as well.',
      cite: '(c)(3)(A)',
      says: 'bars',
      covers: sales,
      assessing: true,
    },
    {
      id: 'salesIneligibleByLaw',
      words:
        'Ineligible for cash sales and deliveries by joint resolution; the certification of (c)(3)(B) is not open.',
      cite: '(c)(3)(A); (c)(3)(B)',
      says: 'bars',
      covers: sales,
    },
    {
      id: 'salesCertified',
      words:
        'Certified: ending cash sales and deliveries would have significant adverse impact. The ineligibility stands.',
      cite: '(c)(3)(B)',
      says: 'lifts',
      covers: sales,
    },
    {
      id: 'salesRestored',
      words: 'Signed: the violation has ceased and the assurances are satisfactory.',
      cite: '(c)(4)',
      says: 'clear',
      covers: sales,
    },
  ],
};

/** Consent to a transfer to others, (d). It concerns what the country passes on, not what it is given. */
export const consentRegion: ChartRegion = {
  id: 'consent',
  title: 'Consent to transfers to others',
  initial: 'noRequest',
  states: [
    { id: 'noRequest', words: 'No request for consent is open.', cite: '(a)(2); (d)', says: 'nothing' },
    {
      id: 'consentRequested',
      words: 'Consent to a transfer to others is requested; nothing is passed on.',
      cite: '(a)(2)',
      says: 'nothing',
      assessing: true,
    },
    {
      id: 'consentCertified',
      words: 'The certification is submitted; consent cannot become effective before the period is over.',
      cite: '(d)(2)',
      says: 'nothing',
      assessing: true,
    },
    {
      id: 'consentInEmergency',
      words: 'An emergency is certified; consent waits until the certification is received.',
      cite: '(d)(2)(C)',
      says: 'nothing',
    },
  ],
};
