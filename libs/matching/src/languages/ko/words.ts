import type { LanguageWords } from '../language-words.ts';
import { koreanNumbers } from './numbers.ts';

/** Korean. Words are written together: known ones are cut apart. */
export const korean: LanguageWords = {
  echelons: {
    platoon: '소대',
    company: '중대',
    battalion: '대대',
    regiment: '연대',
    brigade: '여단',
    division: '사단',
    corps: '군단',
    wing: '전투비행단, 비행단',
    squadron: '비행대대',
    fleet: '함대',
    command: '사령부',
    school: '학교',
    unit: '부대',
    station: '경찰서',
  },
  arms: {
    infantry: '보병',
    mechanised: '기계화',
    armoured: '기갑',
    artillery: '포병',
    airborne: '공수',
    engineer: '공병',
    'special-forces': '특전, 특수전',
    signal: '통신',
    'air-defence': '방공',
    aviation: '항공',
    training: '교육, 훈련',
  },
  services: {
    army: '육군, 야전군',
    navy: '해군',
    'air-force': '공군',
    marines: '해병대, 해병',
    police: '경찰',
  },
  numbers: koreanNumbers,
  ordinalEndings: '',
  headquarters: '본부',
  fillers: '제',
};
