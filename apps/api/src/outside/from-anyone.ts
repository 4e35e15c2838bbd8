/** Why an address is open to everyone: the reason stands where a reviewer looks for it. */
export const FROM_ANYONE =
  '22 U.S.C. 2378d(d)(2): information from outside the Government is taken from anyone. No cookie is read or set.';
