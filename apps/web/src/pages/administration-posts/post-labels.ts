/** What each setting is called. */
export const LABELS: Readonly<Record<string, string>> = {
  id: 'Identifier',
  name: 'Name',
  country: 'Country',
  maxBatch: 'Most nominations in one request',
  leahyLeadBusinessDays: 'Lead of Leahy vetting, in business days',
  courtesyCheckBusinessDays: 'Time for the courtesy checks, in business days',
  courtesyLeadBusinessDays: 'Lead of the courtesy checks, in business days',
  validityMonths: 'How long an approval counts, in months',
  holidays: 'Holidays of the post',
  contact: 'Whom the programme asks',
};

/** What a setting means. */
export const HELP: Readonly<Record<string, string>> = {
  id: 'Lower-case letters, digits and hyphens, such as lakeport. It cannot be changed.',
  maxBatch: 'More than that needs a recorded reason.',
  holidays: 'A line each: the day as YYYY-MM-DD, then its name.',
};
