import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type {
  Attribution,
  IncidentPerson,
  IncidentRecord,
  Information,
  InformationStore,
  KeptPerson,
  PeopleChange,
  Worksheet,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { INCIDENT_COLUMNS } from './incident-columns.ts';
import {
  CaseIncidentRow,
  IncidentPersonRow,
  IncidentRow,
  InformationRow,
  WorksheetRow,
} from './information.row.ts';

/** Information and incidents in PostgreSQL. Every write is a new row, but for when information was first evaluated. */
export class InformationRepository implements InformationStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor(private readonly binding: Binding) {
    this.manager = binding.manager;
    this.at = binding.at;
  }

  async add(information: Information): Promise<void> {
    const { receivedAt, evaluatedAt: _none, ...row } = information;
    await this.manager.insert(InformationRow, {
      ...row,
      receivedAt: new Date(receivedAt),
      evaluatedAt: null,
    });
  }

  async byId(id: string): Promise<Information | undefined> {
    const row = await this.manager.findOneBy(InformationRow, { id });
    return row === null ? undefined : toInformation(row);
  }

  async markEvaluated(id: string): Promise<void> {
    const evaluatedAt = new Date(this.at);
    await this.manager.update(InformationRow, { id, evaluatedAt: IsNull() }, { evaluatedAt });
  }

  async attribute({ informationId, unitId, about, words }: Attribution): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `insert into information_units (information_id, unit_id, about, words, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning unit_id`,
      [informationId, unitId, about, words, this.at, this.binding.actor.accountId],
    );
    return rows.length === 1;
  }

  async addIncident(
    { version: _first, because: _none, correctedAt: _never, ...record }: IncidentRecord,
    people: readonly IncidentPerson[],
  ): Promise<void> {
    const { people: _counted, peopleRemoved: _nobody, recordedAt, categories, ...row } = record;
    const incident = { ...row, categories: [...categories], recordedAt: new Date(recordedAt) };
    await this.manager.insert(IncidentRow, incident);
    await this.addPeople(row.id, people);
  }

  async addPeople(incidentId: string, people: readonly IncidentPerson[]): Promise<void> {
    if (people.length === 0) return;
    await this.manager.insert(
      IncidentPersonRow,
      people.map((person) => ({ ...person, incidentId })),
    );
  }

  async incidentById(id: string): Promise<IncidentRecord | undefined> {
    const [row]: IncidentRecord[] = await this.manager.query(
      `select ${INCIDENT_COLUMNS} from incidents_now i where i.id = $1`,
      [id],
    );
    return row;
  }

  async addVersion(incident: IncidentRecord, change: PeopleChange): Promise<boolean> {
    const { id, version, summary, allegedFrom, allegedTo, place, categories, because, country } = incident;
    const rows: unknown[] = await this.manager.query(
      `insert into incident_versions (incident_id, version, summary, alleged_from, alleged_to, place, categories, because,
         country, people_added, people_removed, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning version`,
      [
        ...[id, version, summary, allegedFrom, allegedTo, place, categories, because],
        ...[country, change.peopleAdded, change.peopleRemoved],
        ...[this.at, this.binding.actor.accountId],
      ],
    );
    return rows.length === 1;
  }

  async partOf(incidentId: string) {
    const rows: { caseId: string; unitId: string | null }[] = await this.manager.query(
      `select c.id as "caseId", c.unit_id as "unitId" from case_incidents l join cases c on c.id = l.case_id
       where l.incident_id = $1 order by c.id`,
      [incidentId],
    );
    const unitIds = rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    return { caseIds: rows.map(({ caseId }) => caseId), unitIds: [...new Set(unitIds)] };
  }

  async peopleOf(incidentId: string): Promise<readonly KeptPerson[]> {
    return this.manager.query(
      `select q.id, q.kind, q.reference, q.particulars,
         (select w.version from incident_versions w
          where w.incident_id = q.incident_id and q.reference = any (w.people_removed)) as "removedIn"
       from incident_people q where q.incident_id = $1 order by q.reference`,
      [incidentId],
    );
  }

  async link(caseId: string, incidentId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `insert into case_incidents (case_id, incident_id, linked_at, linked_by) values ($1, $2, $3, $4)
       on conflict do nothing returning incident_id`,
      [caseId, incidentId, this.at, this.binding.actor.accountId],
    );
    return rows.length === 1;
  }

  isLinked(caseId: string, incidentId: string): Promise<boolean> {
    return this.manager.existsBy(CaseIncidentRow, { caseId, incidentId });
  }

  async addWorksheet(worksheet: Worksheet): Promise<void> {
    const { factors, checklist } = worksheet;
    const at = new Date(worksheet.at);
    await this.manager.insert(WorksheetRow, {
      ...worksheet,
      factors: { ...factors },
      checklist: { ...checklist },
      at,
    });
  }
}

/** Information as the core has it. */
export const toInformation = ({ receivedAt, evaluatedAt, ...row }: InformationRow): Information => ({
  ...row,
  receivedAt: receivedAt.toISOString(),
  evaluatedAt: evaluatedAt?.toISOString() ?? null,
});
