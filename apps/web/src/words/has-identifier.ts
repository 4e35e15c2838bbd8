const IDENTIFIER = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i;

/** Whether a text has an identifier in it: it tells a reader nothing, and stands in no sentence. */
export const hasIdentifier = (text: string): boolean => IDENTIFIER.test(text);
