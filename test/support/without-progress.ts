const PROGRESS = /^[^\n:]+: [\d,]+( of [\d,]+ \(\d+%\))?\n/gm;

/** What a command said besides how far it was, which it says where its work takes long. */
export const withoutProgress = (said: string): string => said.replace(PROGRESS, '');
