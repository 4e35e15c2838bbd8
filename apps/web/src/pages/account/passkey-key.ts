/** The key under which the reader's passkeys are kept. */
export const PASSKEYS = ['passkeys'] as const;

/** Of the section of passkeys, which takes the focus when the row that had it is gone. */
export const HEADING = 'your-passkeys';
