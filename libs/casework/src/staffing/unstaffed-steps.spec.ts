import { describe, expect, test } from '@jest/globals';
import { AUTHORITIES } from '#law';
import type { Role } from '../kernel/actor.ts';
import type { Place, Staff } from './unstaffed-steps.ts';
import { unstaffedSteps } from './unstaffed-steps.ts';

const PLACES: readonly Place[] = [{ country: 'QM', posts: [{ id: 'lakeport', name: 'Lakeport' }] }];

let persons = 0;
const staff = (role: Role, office: Staff['office'], more: Partial<Staff> = {}): Staff => ({
  ...{ personId: `person-${(persons += 1)}`, roles: [role], office, portfolio: 'all', disabledAt: null },
  ...more,
});

const WHOLE: readonly Staff[] = [
  staff('post-vetter', 'post'),
  staff('analyst', 'human-rights-bureau'),
  staff('legal-adviser', 'legal'),
  staff('deciding-official', 'secretary-of-state'),
  staff('deciding-official', 'dod'),
  staff('legislative-affairs', 'secretary-of-state'),
];
const without = (role: Role, office?: string) =>
  WHOLE.filter((one) => !(one.roles.includes(role) && (office === undefined || one.office === office)));
const found = (accounts: readonly Staff[]) => unstaffedSteps(accounts, PLACES, AUTHORITIES);

describe('steps without anybody', () => {
  test('are none where each role has somebody who covers the country', () => {
    expect(found(WHOLE)).toEqual([]);
  });

  test('name the laws whose decider is missing, and no others', () => {
    const [step, ...more] = found(without('deciding-official', 'dod'));
    expect(more).toEqual([]);
    expect(step).toMatchObject({ step: 'Sign the determination', problem: 'nobody', country: 'QM' });
    expect(step?.citations).toContain('10 U.S.C. 362');
    expect(step?.citations).not.toContain('22 U.S.C. 2378d');
  });

  test('name the post whose requests nobody may submit', () => {
    expect(found(without('post-vetter'))).toEqual([
      expect.objectContaining({ post: 'Lakeport', citations: [], roles: ['post-vetter'] }),
    ]);
  });

  test('count neither a disabled account nor one of another country', () => {
    const gone = staff('legal-adviser', 'legal', { disabledAt: '2031-01-01T00:00:00Z' });
    const elsewhere = staff('legal-adviser', 'legal', { portfolio: ['QN'] });
    expect(found([...without('legal-adviser'), gone, elsewhere]).map(({ step }) => step)).toEqual([
      'Certify the assessment',
    ]);
  });

  test('see two accounts of one person as one: who finds cannot certify', () => {
    const analyst = staff('analyst', 'human-rights-bureau');
    const others = without('legal-adviser').filter(({ roles }) => !roles.includes('analyst'));
    const same = staff('legal-adviser', 'legal', { personId: analyst.personId });
    expect(found([...others, analyst, same])).toEqual([
      expect.objectContaining({ step: 'Certify the assessment', problem: 'same-person' }),
    ]);
  });
});
