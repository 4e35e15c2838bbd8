import { describe, expect, test } from '@jest/globals';
import { readUnitName } from './read-unit-name.ts';
import { scoreUnits } from './score-units.ts';
import type { MatchContext } from './match-score.ts';

const score = (query: string, candidate: string, context: MatchContext = {}) =>
  scoreUnits(readUnitName(query), readUnitName(candidate), context);

describe('a score', () => {
  test.each([
    ['18th Bde', '18 Brigade'],
    ['Brigade 18', '18 Brigade'],
    ['1/er. BTN. INF.', '1 Infantry Battalion'],
    ['111 SF Bn', '111 Special Forces Battalion'],
    ['45PMF', 'Police Mobile Force Squadron 45'],
    ['Oldtown Divisional Police Headquarters', 'Oldtown Police Division'],
    ['NAVTRAC', 'Naval Training Command'],
    ['Batallón de Infantería 18', '18th Infantry Battalion'],
  ])('%s matches %s', (query, candidate) => {
    expect(score(query, candidate).zone).not.toBe('none');
    expect(score(query, candidate).reasons.filter((reason) => reason.verdict === 'conflicts')).toEqual([]);
  });

  test.each([
    ['18 Brigade', '19 Brigade'],
    ['18 Brigade', '18 Battalion'],
    ["'A' Division", "'B' Division"],
    ['A0680', 'A0681'],
    ['2 Bn, 7 Div', '7 Bn'],
    ['2 Bn, 7 Div', '7 Division'],
    ['14 Brigade', '14 Brigade Garrison'],
    ['Oldtown Police Area Command', 'Newport Police Area Command'],
    ['1 Army Brigade', '1 Air Force Brigade'],
    ['1 Nigerian Battalion', '1 Ghanaian Battalion'],
  ])('%s is never %s', (query, candidate) => {
    const { zone, reasons } = score(query, candidate);
    expect(zone).toBe('none');
    expect(reasons.some((reason) => reason.verdict === 'conflicts')).toBe(true);
  });

  test.each([
    ['Special Operations Battalion', '234 Special Operations Battalion'],
    ['Sector 4', 'Special Task Force Sector 4'],
    ['36', '36 Brigade'],
    ['7 Brigade', 'Brigade of 7 Division'],
    ['322 Bn', '322 Artillery Regiment'],
    ['Oldtown Police Station', 'Oldtown Police Division'],
    ['Oko Division', 'Oko-Oba Division'],
  ])('%s and %s are for a person to look at', (query, candidate) => {
    expect(score(query, candidate).zone).toBe('look');
  });

  test.each([
    ['15 BIM', "15e Bataillon d'Infanterie Motorisée"],
    ['15 BIM', '15th Motorized Infantry Battalion'],
    ['29IB', '29th Infantry Battalion'],
    ['Yonif 315/Garuda', '315th Infantry Battalion'],
    ['93-тя окрема механізована бригада «Вигаданий Яр»', '93rd Separate Mechanized Brigade Vyhadanyi Yar'],
    ['93 ОМБр', '93rd Separate Mechanized Brigade'],
    ['חטיבה 84 גדרתי', 'Gedrati Brigade (84)'],
    ['اللواء 17 مشاة', '17th Infantry Brigade'],
    ['в/ч А0680', 'A0680 Separate Motorized Infantry Brigade'],
    ['ขึ้น', 'ขึ้น'],
    ['52-ე ბატალიონი', '52nd Battalion'],
    ['172. Zırhlı Tugay', '172nd Armored Brigade'],
    ['Panzergrenadierbataillon 212', '212th Mechanised Battalion'],
    ['26th Bolivar Jungle Brigade', 'Brigada de Selva No. 26'],
  ])('%s is proposed as %s, across languages', (query, candidate) => {
    expect(score(query, candidate).zone).toBe('match');
  });

  test.each([
    ['35th Infantry Battalion', 'Light Infantry Battalion 35', 'look'],
    ['1 Marine Brigade', '1 Mechanised Brigade', 'look'],
    ['1. Komando Tugayı', '1 Signal Brigade', 'look'],
    ['93-тя механізована бригада', '94th Mechanized Brigade', 'none'],
    ['الفرقة التاسعة', '19th Division', 'none'],
    ['A0680', 'A0681 Separate Brigade', 'none'],
    ['29th IB, 4 ID', '29th Infantry Division', 'none'],
  ])('%s is not proposed as %s', (query, candidate, zone) => {
    const found = score(query, candidate).zone;
    expect([found, found === zone || found === 'none']).toEqual([found, true]);
  });

  test('the reasons are words a vetter reads', () => {
    const words = score('18 Infantry Brigade, Garoua', '19 Infantry Brigade').reasons.map(
      (reason) => reason.words,
    );
    expect(words).toContain('number conflicts: 18 and 19');
    expect(words).toContain('echelon agrees: brigade');
    expect(words).toContain('arm agrees: infantry');
    expect(words).toContain('name missing in the registry: Garoua');
  });

  test('a parent or place that the registry knows of the candidate agrees', () => {
    const bare = score('2 Bn, 7 Div, Oldtown', '2 Battalion');
    const known = score('2 Bn, 7 Div, Oldtown', '2 Battalion', {
      candidateParents: [readUnitName('7 Division')],
      candidatePlaces: ['Oldtown Barracks'],
    });
    expect(known.score).toBeGreaterThan(bare.score);
    expect(known.reasons.map((reason) => reason.part)).toEqual(expect.arrayContaining(['place', 'parent']));
  });

  test('a place says when the registry knows the unit there', () => {
    const words = (from?: string, to?: string) =>
      score('16 Infantry Battalion, Garoua', '16 Infantry Battalion', {
        candidatePlaces: [{ name: 'Garoua', from, to }],
      }).reasons.find(({ part }) => part === 'place')?.words;
    expect(words('2014-02-01', '2019')).toBe("place agrees: Garoua; the registry's unit was there 2014–2019");
    expect(words('2014')).toContain('since 2014');
    expect(words(undefined, '2019')).toContain('until 2019');
    expect(words()).toContain('is known there');
  });

  test('a place says each stay there', () => {
    const { reasons } = score('16 Infantry Battalion, Garoua', '16 Infantry Battalion', {
      candidatePlaces: [
        { name: 'Garoua', from: '2016', to: '2019-03' },
        { name: 'Garoua', from: '2010', to: '2012' },
      ],
    });
    expect(reasons.map(({ words }) => words)).toContain(
      "place agrees: Garoua; the registry's unit was there 2010–2012 and was there 2016–2019",
    );
  });

  test('the reasons quote what is written, without what no reader sees', () => {
    const { reasons } = score('5-й \u200eВигаданий\u200f батальйон', '5 Infantry Battalion');
    expect(reasons.map(({ words }) => words)).toContain('name missing in the registry: Вигаданий');
  });

  test('the reasons of a text of ten megabytes are found at once', () => {
    // Of this process's own time: a busy machine takes longer and does no more.
    const begun = process.cpuUsage();
    score(`5 Battalion Oldtown ${'x'.repeat(10_000_000)}`, '5 Infantry Battalion');
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });

  test('a number is a parent’s only with the same kind of body, and another parent of that kind conflicts', () => {
    const under = (...parents: string[]) =>
      score('2 Bn, 7 Div', '2 Battalion', { candidateParents: parents.map(readUnitName) });
    expect(under('7 Division').reasons.map(({ words }) => words)).toContain(
      "parent agrees: 7 Div; the registry's unit is under 7 Division",
    );
    expect(under('7 Brigade').reasons.map(({ part }) => part)).not.toContain('parent');
    expect(under('3 Division')).toMatchObject({ zone: 'look' });
    expect(under('3 Division').reasons.map(({ words }) => words)).toContain(
      'parent conflicts: 7 division and 3 Division',
    );
    expect(under('7 Division').score).toBeGreaterThan(under().score);
  });

  test('what is known of the candidate cannot lift a veto', () => {
    expect(score('18 Brigade', '19 Brigade', { candidateParents: [readUnitName('18 Brigade')] }).zone).toBe(
      'none',
    );
  });

  test("the country's own name counts for nothing inside that country", () => {
    expect(score('233 Nigerian Battalion', '233 Battalion', { country: 'NG' }).zone).toBe('match');
  });

  test('an empty name matches nothing, not even itself', () => {
    expect(score('', '')).toEqual({ score: 0, zone: 'none', reasons: [] });
  });

  test('a service and a place do not make a headquarters a school', () => {
    const zone = (query: string, candidate: string) =>
      scoreUnits(readUnitName(query), readUnitName(candidate), {}).zone;
    expect(zone('Sampleland Navy Headquarters, Port Sample', 'SN School Port Sample')).toBe('look');
    expect(zone('Sampleland Navy School, Port Sample', 'SN School Port Sample')).toBe('match');
  });
});
