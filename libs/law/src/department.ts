/** The department whose head a law names as the one who decides. */
export type Department = 'state' | 'defense';
