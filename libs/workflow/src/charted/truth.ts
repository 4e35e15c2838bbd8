/** Whether something holds: `null` where nobody knows, because a finding, a fact or a reading is missing. */
export type Truth = boolean | null;
