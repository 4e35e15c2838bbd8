/** A citation with its pinpoint: `22 U.S.C. 2378-1(a)`; a pinpoint that names its law already stands by itself. */
export const pinpoint = (citation: string, cite: string): string => {
  if (/U\.S\.C\./.test(cite)) return cite;
  return /^\(\w{1,3}\)/.test(cite) ? `${citation}${cite}` : `${citation} ${cite}`;
};
