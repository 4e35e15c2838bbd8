import type { EntityManager } from 'typeorm';
import type { Actor, CaseAccess, CaseHead, KnownTarget, LinkTarget, Outcome } from '#casework';
import { coversCountry, done, hasRole, isUuid, notFound, refused } from '#casework';

interface Door {
  readonly country: string | null;
  readonly declares: 'none' | 'conflict' | null;
}

/** The door of a case, read from the case and the person's last declaration; two accounts of one person are one. */
export class CaseAccessRepository implements CaseAccess {
  constructor(private readonly manager: EntityManager) {}

  async requireAccess(actor: Actor, caseId: string): Promise<Outcome<CaseHead>> {
    if (!isUuid(caseId)) return notFound('case', caseId);
    const [door]: Door[] = await this.manager.query(
      `select c.country, (
         select d.declares from conflict_declarations d
         where d.case_id = c.id and d.person_id = $2 order by d.at desc, d.id desc limit 1) as declares
       from cases c where c.id = $1`,
      [caseId, actor.personId],
    );
    if (door === undefined || !coversCountry(actor, door.country)) return notFound('case', caseId);
    if (hasRole(actor, 'inspector') || door.declares === 'none')
      return done({ caseId, country: door.country });
    return door.declares === null ? undeclaredAt(caseId) : DECLARED;
  }

  async findTarget(caseId: string, target: LinkTarget): Promise<KnownTarget | undefined> {
    const [found]: KnownTarget[] = await this.manager.query(...lookup(caseId, target));
    return found;
  }
}

function lookup(caseId: string, target: LinkTarget): [sql: string, parameters: readonly string[]] {
  switch (target.kind) {
    case 'incident':
      return [INCIDENT, [caseId, target.incidentId]];
    case 'element':
      return [PROCEEDING, [caseId, target.proceedingId]];
    case 'remediation-step':
      return [STEP, [caseId, target.stepId]];
  }
}

const INCIDENT = `select null as "authorityId" from case_incidents where case_id = $1 and incident_id = $2`;
const STEP = `select null as "authorityId" from remediation_steps s join proceedings p on p.id = s.proceeding_id
  where p.case_id = $1 and s.step_id = $2 limit 1`;
const PROCEEDING = `select authority_id as "authorityId" from proceedings where case_id = $1 and id = $2`;

const undeclaredAt = (caseId: string) =>
  refused(
    'forbidden',
    'conflict.undeclared',
    'Before you open this case, declare whether you have a conflict of interest in it.',
    { caseId },
  );

const DECLARED = refused(
  'forbidden',
  'conflict.declared',
  'You declared a conflict of interest in this case, so it is closed to you.',
);
