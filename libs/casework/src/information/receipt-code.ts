import { sha256Hex } from '#ledger';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read out or copied by hand. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SAID_LIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const LENGTH = 12;

/**
 * A code of twelve signs (`7K2M-9QXA-P3WD`) out of the last sixty bits of a UUID of its own, at least forty-eight of
 * them random. It is made from no other id, and so leads to none.
 */
export function receiptCode(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '').slice(-15)}`);
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = (DIGITS[Number(rest % 32n)] ?? '') + code;
    rest /= 32n;
  }
  return inGroups(code);
}

/** The code as it is kept, however it was typed; undefined where it can be no code. */
export function readReceiptCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const signs = [...typed.toUpperCase().replaceAll(/[\s-]/g, '')].map((sign) => SAID_LIKE[sign] ?? sign);
  return signs.length === LENGTH && signs.every((sign) => DIGITS.includes(sign))
    ? inGroups(signs.join(''))
    : undefined;
}

/** What is kept of a code, so that who reads the record cannot follow or add to what others sent. */
export const hashOfCode = (code: string): string => sha256Hex(code);

const inGroups = (code: string): string => [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
