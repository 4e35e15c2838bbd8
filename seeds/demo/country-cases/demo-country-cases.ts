import type { CountryStory } from './country-story.ts';
import {
  EXCEPTION_NOTICED,
  MISUSE_REPORTABLE,
  STATEMENT_REQUESTED,
  TO_WITHHOLDING,
} from './standard-country-acts.ts';

/** Humanitarian access: withheld; an exception is intended, and the four committees have its notice. */
const withheld: CountryStory = {
  country: 'QN',
  name: 'Sampleland',
  team: ['vetter', 'analyst', 'lawyer', 'official', 'hill'],
  hasAccessRecord: true,
  proceedings: [
    {
      authorityId: 'us-22usc2378-1',
      assistance: ['fmf'],
      acts: [...TO_WITHHOLDING, ...EXCEPTION_NOTICED],
    },
  ],
};

/** A statement on human rights practices is requested; its thirty days run. */
const requested: CountryStory = {
  country: 'QP',
  name: 'Placeholdia',
  team: ['analyst', 'lawyer', 'official', 'hill'],
  hasAccessRecord: false,
  proceedings: [{ authorityId: 'us-22usc2304', assistance: ['imet'], acts: STATEMENT_REQUESTED }],
};

/** Possible misuse of what was sold; the report to the Congress waits. */
const misused: CountryStory = {
  country: 'QM',
  name: 'Examplia',
  team: ['vetter', 'analyst', 'lawyer', 'official', 'hill'],
  hasAccessRecord: false,
  proceedings: [{ authorityId: 'us-22usc2753', assistance: ['fms-national-funds'], acts: MISUSE_REPORTABLE }],
};

/** The cases of the demo that are about a country. */
export const DEMO_COUNTRY_CASES: readonly CountryStory[] = [withheld, requested, misused];
