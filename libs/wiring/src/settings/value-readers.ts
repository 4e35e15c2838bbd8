import { isIP } from 'node:net';
import path from 'node:path';
import type { Unfit } from './setting.ts';

/** A whole number between two others, both included. */
export const whole =
  (least: number, most: number) =>
  (text: string): number | Unfit => {
    const fits = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
    return fits ? Number(text) : { mustBe: `a whole number from ${least} to ${most}` };
  };

export function yesOrNo(text: string): boolean | Unfit {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  return /^(0|false|no|off)$/i.test(text) ? false : { mustBe: 'yes or no' };
}

/** The path of a file or folder; a relative one is relative to the folder that the command was given in. */
export const file = (text: string): string => path.resolve(text);

export function postgresAddress(text: string): string | Unfit {
  const unfit = { mustBe: 'an address like postgres://user:password@host:5432/database' };
  if (!URL.canParse(text)) return unfit;
  const { protocol, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1 ? text : unfit;
}

/** Scheme, host and port of a site: HTTPS and a name, or this machine; a passkey can be bound to no other. */
export function webAddress(text: string): string | Unfit {
  const unfit = {
    mustBe: 'an address like https://plumbline.example.org, a name and no number, without a path',
  };
  if (!URL.canParse(text)) return unfit;
  const { protocol, hostname, origin, href } = new URL(text);
  const isHere = protocol === 'http:' && hostname === 'localhost';
  const isNamed = protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return (isHere || isNamed) && href === `${origin}/` ? origin : unfit;
}

export function word(text: string): string | Unfit {
  return /^[^\s+]+$/.test(text) ? text : { mustBe: 'one word without spaces or plus signs' };
}

const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** Network addresses, with or without the length of a prefix, separated by commas; or the word loopback. */
export function networks(text: string): string | Unfit {
  const fits = text
    .split(',')
    .map((one) => one.trim())
    .every(isNetwork);
  return fits
    ? text
    : { mustBe: 'addresses like 10.0.0.7 or networks like 10.0.0.0/24, separated by commas' };
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (text === 'loopback') return true;
  const bits = BITS[isIP(address)];
  if (bits === undefined || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}
