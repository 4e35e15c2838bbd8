import type { Office, Role } from '#casework';

/** Every demo account has it. Long enough for the rule, and no secret. */
export const DEMO_PASSWORD = 'plumbline-demo';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly does: string;
  readonly roles: readonly Role[];
  readonly office: Office;
}

type Row = readonly [email: string, name: string, does: string, role: Role, office: Office];

const account = (...[email, name, does, role, office]: Row): DemoAccount => ({
  email: `${email}@plumbline.example`,
  name,
  does,
  roles: [role],
  office,
});

/** Invented people, two for each role that must not sign alone. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('vetter', 'Vera Post', 'submits requests, confirms matches', 'post-vetter', 'post'),
  account('analyst', 'Ana Lystova', 'collects evidence, drafts findings', 'analyst', 'human-rights-bureau'),
  account('analyst2', 'Bea Reviewer', 'a second analyst, in a regional bureau', 'analyst', 'regional-bureau'),
  account('lawyer', 'Lex Counsel', 'adopts readings, certifies findings', 'legal-adviser', 'legal'),
  account(
    'official',
    'Dee Cider',
    'signs determinations under 22 U.S.C. 2378d',
    'deciding-official',
    'secretary-of-state',
  ),
  account('defense', 'Max Fort', 'signs determinations under 10 U.S.C. 362', 'deciding-official', 'dod'),
  account('hill', 'Noti Fyer', 'sends notices to committees', 'legislative-affairs', 'secretary-of-state'),
  account('inspector', 'Ina Spector', 'reads everything, changes nothing', 'inspector', 'inspectorate'),
  account('admin', 'Ada Minn', 'accounts and settings; sees no case', 'administrator', 'systems'),
  account('reporter', 'Otto Sider', 'reports abuses from outside', 'outside-submitter', 'outside'),
];
