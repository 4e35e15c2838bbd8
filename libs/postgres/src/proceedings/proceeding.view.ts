import type {
  Attributed,
  Determination,
  DeterminationPlace,
  Position,
  ProceedingNote,
  ProceedingRecord,
  ProceedingSheet,
  ProceedingViews,
  ShownFinding,
} from '#casework';
import { DETERMINATION } from './determination.query.ts';
import { HandsQuery } from './hands.query.ts';
import type { ProceedingRow } from './proceeding-columns.ts';
import { PROCEEDING_COLUMNS, toRecord } from './proceeding-columns.ts';

type Lists = Pick<ProceedingSheet, 'transitions' | 'findings' | 'positions' | 'notes' | 'determinations'>;

/** Reads of proceedings: one query each. */
export class ProceedingView extends HandsQuery implements ProceedingViews {
  async byId(id: string): Promise<ProceedingRecord | undefined> {
    const [row]: ProceedingRow[] = await this.manager.query(
      `select ${PROCEEDING_COLUMNS} from proceedings p where p.id = $1`,
      [id],
    );
    return row && toRecord(row);
  }

  async ofCase(caseId: string): Promise<readonly ProceedingRecord[]> {
    const rows: ProceedingRow[] = await this.manager.query(
      `select ${PROCEEDING_COLUMNS} from proceedings p where p.case_id = $1 order by p.id`,
      [caseId],
    );
    return rows.map(toRecord);
  }

  async determination(id: string): Promise<DeterminationPlace | undefined> {
    const [row]: DeterminationPlace[] = await this.manager.query(DETERMINATION, [id]);
    return row;
  }

  async awaitingHost(): Promise<readonly ProceedingRecord[]> {
    const rows: ProceedingRow[] = await this.manager.query(
      `select ${PROCEEDING_COLUMNS} from proceedings p where p.state = 'hostGovConsult' order by p.case_id`,
    );
    return rows.map(toRecord);
  }

  async standingIn(authorityId: string, states: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select id from proceedings where machine = 'charted' and authority_id = $1
         and string_to_array(state, ' / ') && $2::text[] order by id`,
      [authorityId, states],
    );
    return rows.map(({ id }) => id);
  }

  async sheet(id: string): Promise<ProceedingSheet | undefined> {
    const [row]: (ProceedingRow & Lists)[] = await this.manager.query(
      `select ${PROCEEDING_COLUMNS}, ${TRANSITIONS} as transitions, ${FINDINGS} as findings, ${POSITIONS} as positions,
              ${NOTES} as notes, ${DETERMINATIONS} as determinations
       from proceedings p where p.id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const { transitions, findings, positions, notes, determinations, ...record } = row;
    return {
      ...toRecord(record),
      transitions: transitions.map((one) => ({ ...one, by: dated(one.by) })),
      findings: findings.map(dated) satisfies readonly ShownFinding[],
      positions: positions.map(dated) satisfies readonly (Position & Attributed)[],
      notes: notes.map(dated) satisfies readonly (ProceedingNote & Attributed)[],
      determinations: determinations.map(whenSigned),
    };
  }
}

/** A moment as PostgreSQL writes it in JSON, in the form the core has everywhere. */
const moment = (text: string): string => new Date(text).toISOString();
const dated = <Shape extends Attributed>(one: Shape): Shape => ({ ...one, at: moment(one.at) });
const whenSigned = <Shape extends Determination>(one: Shape): Shape => ({
  ...one,
  effectiveAt: moment(one.effectiveAt),
  signedAt: moment(one.signedAt),
});

const list = (object: string, from: string, order: string): string =>
  `coalesce((select json_agg(json_build_object(${object}) order by ${order}) from ${from}), '[]'::json)`;

const by = (alias: string, account = 'account_id', person = 'person_id'): string =>
  `'at', ${alias}.at, 'accountId', ${alias}.${account}, 'personId', ${alias}.${person}, 'name', coalesce(a.name, 'Plumbline')`;

const TRANSITIONS = list(
  `'id', t.id, 'sequence', t.sequence, 'act', t.act, 'title', t.record->>'title', 'rule', t.rule, 'from', t.from_state,
   'to', t.to_state, 'signed', t.signed, 'payload', t.payload, 'determinationId', t.determination_id,
   'by', json_build_object(${by('t')})`,
  'proceeding_transitions t left join accounts a on a.id = t.account_id where t.proceeding_id = p.id',
  't.sequence',
);

const FINDINGS = list(
  `'id', f.id, 'assessmentVersion', f.assessment_version, 'elementId', f.element_id, 'value', f.value, 'reasons', f.reasons,
   'evidenceIds', f.evidence_ids, 'dissent', f.dissent, ${by('f', 'author_account', 'author_person')}`,
  'findings f left join accounts a on a.id = f.author_account where f.proceeding_id = p.id',
  'f.assessment_version, f.at, f.id',
);

const POSITIONS = list(
  `'id', s.id, 'office', s.office, 'stance', s.stance, 'reasons', s.reasons, ${by('s')}`,
  'positions s left join accounts a on a.id = s.account_id where s.proceeding_id = p.id',
  's.at, s.id',
);

const NOTES = list(
  `'id', n.id, 'kind', n.kind, 'body', n.body, ${by('n')}`,
  'proceeding_records n left join accounts a on a.id = n.account_id where n.proceeding_id = p.id',
  'n.at, n.id',
);

const DETERMINATIONS = list(
  `'id', d.id, 'assessmentVersion', d.assessment_version, 'kind', d.kind, 'exitKind', d.exit_kind, 'toState', d.to_state,
   'draftedByPerson', d.drafted_by_person, 'signedByPerson', d.signed_by_person, 'signedByAccount', d.signed_by_account,
   'signatureId', d.signature_id, 'reasons', d.reasons, 'dissent', d.dissent, 'effectiveAt', d.effective_at,
   'signedAt', d.signed_at, 'sequence', d.sequence, 'signedByName', a.name`,
  'determinations d join accounts a on a.id = d.signed_by_account where d.proceeding_id = p.id',
  'd.sequence',
);
