import { describe, expect, test } from '@jest/globals';
import { done, notFound } from './outcome.ts';
import { namingCountry, outsidePortfolio } from './outside-portfolio.ts';

const EXAMPLIA = { iso: 'QM', name: 'Examplia' };
const list = () => Promise.resolve([EXAMPLIA] as never);

const never = () => Promise.reject(new Error('The list was not needed.'));

describe('a country outside the portfolio', () => {
  test('is called by its name, and its code stays in a field', async () => {
    const named = await namingCountry(outsidePortfolio('QM'), list);
    expect(named).toMatchObject({
      refusal: {
        code: 'portfolio.outside',
        country: 'QM',
        message: 'Examplia is not in your portfolio. An administrator can add it.',
      },
    });
  });

  test('that is on no list is called as it was written', async () => {
    const outside = outsidePortfolio('ZZ');
    expect(await namingCountry(outside, list)).toBe(outside);
  });

  test('is looked up only where it was refused', async () => {
    const fine = done(1);
    const absent = notFound('unit', 'x');
    expect([await namingCountry(fine, never), await namingCountry(absent, never)]).toEqual([fine, absent]);
  });
});
