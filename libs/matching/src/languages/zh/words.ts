import type { LanguageWords } from '../language-words.ts';
import { chineseNumbers } from './numbers.ts';

/** Chinese, in short and long characters, and Japanese where it writes alike. Known words are cut apart. */
export const chinese: LanguageWords = {
  echelons: {
    squad: '班',
    platoon: '排, 小隊',
    company: '连, 連, 中隊',
    battalion: '营, 營, 大隊',
    regiment: '团, 團, 聯隊, 連隊',
    brigade: '旅, 旅団',
    division: '师, 師, 師団',
    corps: '军团, 軍團, 集团军, 集團軍',
    command: '司令部, 战区, 戰區',
    fleet: '舰队, 艦隊',
    squadron: '飞行大队, 飛行隊',
    base: '基地',
    school: '学校, 學校',
    unit: '部队, 部隊',
  },
  arms: {
    infantry: '步兵, 歩兵, 普通科',
    mechanised: '机械化, 機械化',
    motorised: '摩托化',
    armoured: '装甲, 裝甲',
    artillery: '炮兵, 砲兵',
    airborne: '空降',
    engineer: '工兵, 施設科',
    'special-operations': '特种作战, 特戰, 特種作戰',
    'air-defence': '防空',
    signal: '通信',
    aviation: '航空',
    border: '边防',
    mountain: '山地',
  },
  services: {
    army: '陆军, 陸軍, 陸上自衛隊',
    navy: '海军, 海軍',
    'air-force': '空军, 空軍',
    marines: '海军陆战队, 海軍陸戰隊, 陆战',
    police: '警察',
    gendarmerie: '武警, 武装警察',
  },
  numbers: chineseNumbers,
  ordinalEndings: '',
  headquarters: '',
  fillers: '第',
};
