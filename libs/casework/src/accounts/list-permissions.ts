import { rolesInWords } from '#workflow';
import type { Role } from '../kernel/actor.ts';
import { done } from '../kernel/outcome.ts';
import type { Permission } from '../kernel/permissions.ts';
import { PERMISSIONS } from '../kernel/permissions.ts';
import { useCase } from '../kernel/use-case.ts';

/** A permission with the roles that carry it. */
export interface PermissionRoles {
  readonly permission: Permission;
  readonly roles: readonly Role[];
  /** The roles as a sentence names them. */
  readonly words: string;
}

/** Which role carries which permission, so that whoever lacks one knows whom to ask. It is the same for everyone, and reads nothing. */
export const listPermissions = () =>
  useCase('session.read', (): Promise<ReturnType<typeof done<readonly PermissionRoles[]>>> =>
    Promise.resolve(
      done(
        (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
          const roles: readonly Role[] = PERMISSIONS[permission];
          return { permission, roles, words: rolesInWords(roles) };
        }),
      ),
    ),
  );
