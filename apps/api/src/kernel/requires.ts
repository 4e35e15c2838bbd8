import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#casework';

export const REQUIRES = 'plumbline:requires';

/** What a handler declares: the permission it needs, or that it is open to everyone, and why. */
export type Requirement = { readonly permission: Permission } | { readonly public: string };

/** This handler is for people who hold the permission. The use case behind it asks again. */
export const Requires = (permission: Permission) =>
  SetMetadata(REQUIRES, { permission } satisfies Requirement);

/** This handler is open to everyone, signed in or not. The reason is kept where a reviewer looks for it. */
export const Public = (why: string) => SetMetadata(REQUIRES, { public: why } satisfies Requirement);
