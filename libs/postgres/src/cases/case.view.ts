import type { EntityManager } from 'typeorm';
import type {
  Actor,
  CaseQuery,
  CaseSheet,
  CaseSummary,
  CaseViews,
  ChronologyEntry,
  ChronologyQuery,
  ProceedingSummary,
} from '#casework';
import { hasRole } from '#casework';
import { INCIDENT_OBJECT } from '../information/incident-columns.ts';
import { CaseRow } from './case.row.ts';
import { toCase } from './case.repository.ts';
import { ONE_OF_QUEUE, QUEUE, queueParameters } from './queue.query.ts';

interface QueueRow extends Omit<CaseSummary, 'openedAt' | 'closedAt' | 'door' | 'title'> {
  readonly title: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly declares: 'none' | 'conflict' | null;
}

/** Reads of cases: the queue by index alone, whatever the number of cases; a case in one query more. */
export class CaseView implements CaseViews {
  constructor(private readonly manager: EntityManager) {}

  async queue(viewer: Actor, query: CaseQuery): Promise<readonly CaseSummary[]> {
    const rows: QueueRow[] = await this.manager.query(QUEUE, [...queueParameters(query), viewer.personId]);
    const needNotDeclare = hasRole(viewer, 'inspector');
    return rows.map((row) => toSummary(row, needNotDeclare));
  }

  async summary(viewer: Actor, id: string): Promise<CaseSummary | undefined> {
    const [row]: QueueRow[] = await this.manager.query(ONE_OF_QUEUE, [id, viewer.personId]);
    return row && toSummary(row, hasRole(viewer, 'inspector'));
  }

  async sheet(id: string): Promise<CaseSheet | undefined> {
    const row = await this.manager.findOneBy(CaseRow, { id });
    if (row === null) return undefined;
    const [more]: Pick<CaseSheet, 'unitName' | 'proceedings' | 'incidents' | 'declarations'>[] =
      await this.manager.query(SHEET, [id]);
    if (more === undefined) return undefined;
    return {
      ...toCase(row),
      unitName: more.unitName,
      proceedings: more.proceedings.map(sinceMoment),
      incidents: more.incidents,
      declarations: more.declarations.map((one) => ({ ...one, at: moment(one.at) })),
    };
  }

  chronology({ caseId, knownAt, after, limit }: ChronologyQuery): Promise<readonly ChronologyEntry[]> {
    return this.manager.query(
      `select id as "entryId", sequence, at, act, body::jsonb #> '{entry,actor}' as actor, body::jsonb #> '{entry,data}' as data
       from ledger_entries
       where chain = $1 and ($2::text is null or at <= $2) and sequence > $3 order by sequence limit $4`,
      [`case:${caseId}`, knownAt ?? null, after ?? 0, limit],
    );
  }
}

const moment = (text: string): string => new Date(text).toISOString();
const sinceMoment = (one: ProceedingSummary): ProceedingSummary => ({
  ...one,
  stateSince: moment(one.stateSince),
});

function toSummary({ declares, openedAt, closedAt, ...row }: QueueRow, needNotDeclare: boolean): CaseSummary {
  const door = needNotDeclare || declares === 'none' ? 'open' : (declares ?? 'undeclared');
  return {
    ...row,
    door,
    unitId: door === 'conflict' ? null : row.unitId,
    about: door === 'conflict' ? null : row.about,
    title: door === 'open' ? row.title : null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    proceedings: door === 'conflict' ? [] : row.proceedings.map(sinceMoment),
  };
}

const SHEET = `
  select u.name as "unitName",
    coalesce((select json_agg(json_build_object('id', p.id, 'authorityId', p.authority_id, 'state', p.state,
                'stateSince', p.state_since, 'revision', p.revision) order by p.id)
              from proceedings p where p.case_id = c.id), '[]'::json) as proceedings,
    coalesce((select json_agg(${INCIDENT_OBJECT} order by l.linked_at, i.id)
              from case_incidents l join incidents_now i on i.id = l.incident_id where l.case_id = c.id), '[]'::json) as incidents,
    coalesce((select json_agg(json_build_object('id', d.id, 'caseId', d.case_id, 'personId', d.person_id,
                'accountId', d.account_id, 'declares', d.declares, 'words', d.words, 'at', d.at, 'name', a.name)
                order by d.at, d.id)
              from conflict_declarations d join accounts a on a.id = d.account_id where d.case_id = c.id), '[]'::json)
      as declarations
  from cases c left join units u on u.id = c.unit_id where c.id = $1`;
