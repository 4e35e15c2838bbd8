import type { Schema } from './client.ts';

export type Role = Schema<'Role'>;
export type Office = Schema<'AccountSummary'>['office'];

const EVERY_ROLE: Readonly<Record<Role, true>> = {
  'outside-submitter': true,
  'post-vetter': true,
  analyst: true,
  'legal-adviser': true,
  'deciding-official': true,
  'legislative-affairs': true,
  inspector: true,
  administrator: true,
};
const EVERY_OFFICE: Readonly<Record<Office, true>> = {
  post: true,
  'regional-bureau': true,
  'human-rights-bureau': true,
  'political-military-bureau': true,
  legal: true,
  'secretary-of-state': true,
  dod: true,
  inspectorate: true,
  systems: true,
  outside: true,
};

/** Every role of a person; the compiler sees that none is missing. */
export const ROLES = Object.keys(EVERY_ROLE) as readonly Role[];
/** Every office. */
export const OFFICES = Object.keys(EVERY_OFFICE) as readonly Office[];
