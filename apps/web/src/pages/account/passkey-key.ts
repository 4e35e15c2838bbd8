/** The key under which the reader's passkeys are kept. */
export const PASSKEYS = ['passkeys'] as const;
