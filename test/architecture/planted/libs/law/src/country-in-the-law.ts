/** Planted: a law that treats one country by name. Norway in a comment is nothing. */
export interface SpecialTreatment {
  readonly partnerCountry: string;
}
export const lenient = (treatment: SpecialTreatment): boolean => treatment.partnerCountry === 'Norway';
