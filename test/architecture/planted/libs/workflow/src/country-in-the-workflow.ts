/** Planted: a step that depends on who is asked. */
export const days = (nationality: string): string => `Wait for ${nationality}, as for Costa Rica.`;
