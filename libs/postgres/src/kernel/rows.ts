import { AccountRow } from '../accounts/account.row.ts';
import { CaseRow, ConflictDeclarationRow } from '../cases/case.row.ts';
import {
  CaseIncidentRow,
  IncidentPersonRow,
  IncidentRow,
  InformationRow,
  WorksheetRow,
} from '../information/information.row.ts';
import { PostRow } from '../requests/post.row.ts';
import { UnitRow } from '../units/unit.row.ts';

import { EvidenceCustodyRow, EvidenceItemRow, EvidenceUploadRow } from '../evidence/evidence-item.row.ts';
import {
  EvidenceGradeRow,
  EvidenceLinkRow,
  EvidenceOriginRow,
  EvidenceOriginVersionRow,
  EvidenceSealRow,
} from '../evidence/evidence-judgement.row.ts';

/** Every row class. A row leaves this library only as a value of the core. */
export const ROWS = [
  AccountRow,
  PostRow,
  CaseRow,
  ConflictDeclarationRow,
  InformationRow,
  IncidentRow,
  IncidentPersonRow,
  CaseIncidentRow,
  WorksheetRow,
  UnitRow,
  EvidenceCustodyRow,
  EvidenceItemRow,
  EvidenceUploadRow,
  EvidenceGradeRow,
  EvidenceLinkRow,
  EvidenceOriginRow,
  EvidenceOriginVersionRow,
  EvidenceSealRow,
];
