import { describe, expect, test } from '@jest/globals';
import type { PersonFacts } from './person-match.ts';
import { readPersonName } from './read-person-name.ts';
import { scorePeople } from './score-people.ts';

const score = (query: string, candidate: string, asked: PersonFacts = {}, held: PersonFacts = {}) =>
  scorePeople(
    { name: readPersonName(query), facts: asked },
    { name: readPersonName(candidate), facts: held },
  );
const words = (...args: Parameters<typeof score>): readonly string[] =>
  score(...args).reasons.map((reason) => reason.words);

describe('two names of one person', () => {
  test.each([
    ['Muhammad Abd al-Fattah Shahin', 'Mohamed Abdel Fattah Shaheen'],
    ['محمد عبد الفتاح شاهين', 'Mohamed Abdel Fattah Shaheen'],
    ['Gadhafi, Yusuf Nuri', 'Youssef Noury al-Qaddafi'],
    ['Oleksandr Vorontsovskyi', 'Александр Воронцовский'],
    ['Воронцовский Александр Николаевич', 'Alexander Vorontsovsky'],
    ['Bill Hargrove', 'William Hargrove'],
    ['TY Babanga', 'Tukur Yusuf Babanga'],
    ['J.-P. Vanderheyden', 'Jean-Pierre van der Heyden'],
    ['María López Huamán', 'María López Huamán Quispe'],
    ['אליהו שטרן', 'Eliyahu Stern'],
    ['김상철', 'Kim Sang-chul'],
    ['王建国', 'Jianguo Wang'],
    ['Sang-chul Kim', 'Kim Sang Cheol'],
    ['Cabdiraxmaan Axmed Garaad', 'Abdirahman Ahmed Garad'],
    ['Nikos Papadakis', 'Νικόλαος Παπαδάκης'],
    ['विक्रम राठौड़', 'Vikram Rathore'],
    ['Gurban Owezow', 'Gurban Ovezov'],
    ['အောင်လင်းထွန်း', 'Aung Lin Htun'],
    ['Γεώργιος Παπαδάκης', 'Yorgos Papadakis'],
  ])('may be proposed: %s, %s', (query, candidate) => {
    expect(score(query, candidate)).toMatchObject({ zone: 'match' });
  });

  test.each([
    ['Emeka Nwankwo', 'Chukwuemeka Nwankwo', 'a part of the name'],
    ['J. Hargrove', 'John Hargrove', 'one initial'],
    ['J. P. Smith', 'John Paul Smith', 'initials of a common name'],
    ['Hargrove', 'Hargrov', 'one name, spelt otherwise'],
    ['Ada Obi Sr.', 'Ada Obi Jr.', 'father and son'],
    ['Peter Okello', 'William Peter Okello', 'the first name is not said'],
    ['Mohammed Ahmed', 'Mohammed Ahmed Osman', 'common names only'],
    ['Hargrove', 'William Hargrove', 'one name'],
    ['Ada Obi Jr.', 'Ada Obi', 'a generation on one side'],
    ['Juan Haddad', 'John Haddad', 'one name in two languages'],
  ])('are for a person to compare: %s, %s (%s)', (query, candidate) => {
    expect(score(query, candidate)).toMatchObject({ zone: 'look' });
  });
});

describe('two people', () => {
  test.each([
    ['Hassan Nasr Taha', 'Hussein Nasr Taha', 'brothers'],
    ['Ali Hassan Shaheen', 'Omar Hassan Shaheen', 'brothers'],
    ['William Hargrove', 'William Thornton', 'another family'],
    ['Ivan Petrovich Orlov', 'Ivan Sergeyevich Orlov', 'another father'],
    ['Soe Win Than', 'Soe Than Win', 'syllables in another order'],
    ['Zhang Wei', 'Zheng Wei', 'a vowel in a short name'],
    ['Mahmoud Taher', 'Mohammed Taher', 'names that sound alike'],
    ['Wilson K. Cheruiyot Hargrove', 'Wilson M. Cheruiyot Hargrove', 'another initial'],
    ['Wilson K. Cheruiyot', 'Wilson M. Cheruiyot', 'another initial'],
  ])('are never proposed as one: %s, %s (%s)', (query, candidate) => {
    expect(score(query, candidate).zone).not.toBe('match');
  });

  test.each([
    ['W. Hargrove', 'K. Hargrove', 'another initial'],
    ['A. O.', 'Ada Obi', 'nothing but initials'],
    ['William Hargrove', 'William Thornton', 'nothing but a given name'],
  ])('are not worth a look: %s, %s (%s)', (query, candidate) => {
    expect(score(query, candidate).zone).toBe('none');
  });

  test('stand in order: a name alone says less than a name with an initial', () => {
    const [alone, initial] = [score('Hargrove', 'John Hargrove'), score('J. Hargrove', 'John Hargrove')];
    expect(alone.score).toBeLessThan(initial.score);
  });

  test('score little where only an initial or a generation tells them apart', () => {
    expect(score('Wilson K. Cheruiyot Hargrove', 'Wilson M. Cheruiyot Hargrove').score).toBeLessThanOrEqual(
      0.7,
    );
    expect(score('Ada Obi Sr.', 'Ada Obi Jr.').score).toBeLessThanOrEqual(0.6);
  });

  test('say what conflicts', () => {
    expect(words('Hassan Nasr Taha', 'Hussein Nasr Taha')).toContain('name conflicts: hassan and hussein');
  });
});

describe('what is known beside the name', () => {
  const born = (...birthDates: string[]): PersonFacts => ({ birthDates });

  test('lifts a doubtful name where the date of birth agrees', () => {
    const [asked, held] = [born('1971-04-05'), born('1971-04-05')];
    expect(score('Peter Okello', 'William Peter Okello', asked, held).zone).toBe('match');
    expect(words('Peter Okello', 'Peter Okello', asked, held)).toContain(
      'date of birth agrees: 1971-04-05 and 1971-04-05',
    );
  });

  test('ends in none where the date of birth conflicts, whatever the name', () => {
    const found = score('Ada Obi', 'Ada Obi', born('1971-04-05'), born('1983-09-30'));
    expect(found.zone).toBe('none');
    expect(found.reasons).toContainEqual(expect.objectContaining({ part: 'birth', verdict: 'conflicts' }));
  });

  test('is compared as far as it is known, and a slip is for a person to see', () => {
    expect(score('Ada Obi', 'Ada Obi', born('1971'), born('1971-04-05')).zone).toBe('match');
    expect(score('Ada Obi', 'Ada Obi', born('1971-04-05'), born('1971-05-04')).zone).toBe('match');
    expect(score('Ada Obi', 'Ada Obi', born('1971-04-05'), born('1971-04-06')).zone).toBe('look');
  });

  test('confirms by an identity number, doubts by another, and never joins names that conflict', () => {
    const [one, other] = [{ nationalIds: ['AB-123 456'] }, { nationalIds: ['ab123456'] }];
    expect(score('Peter Okello', 'William Peter Okello', one, other).zone).toBe('match');
    expect(score('Ada Obi', 'Ada Obi', one, { nationalIds: ['999'] }).zone).toBe('look');
    expect(score('Ada Obi', 'Ben Eze', one, other).zone).not.toBe('match');
  });

  test('counts a place for, and never a difference of places against a name by itself', () => {
    const [abu, eko] = [{ birthPlaces: ['Abu Kamal, Examplia'] }, { birthPlaces: ['Eko'] }];
    expect(score('Ada Obi', 'Ada Obi', abu, { birthPlaces: ['أبو كمال'] }).zone).toBe('match');
    expect(score('Ada Obi', 'Ada Obi', abu, eko).zone).toBe('match');
  });

  test('leaves another country for a person to compare', () => {
    expect(score('Ada Obi', 'Ada Obi', { countries: ['QM'] }, { countries: ['QN'] }).zone).toBe('look');
    expect(score('Ada Obi', 'Ada Obi', { countries: ['QM'] }, { countries: ['QN', 'QM'] }).zone).toBe(
      'match',
    );
  });
});
