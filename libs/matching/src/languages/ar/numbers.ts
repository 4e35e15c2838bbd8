import type { NumberWords } from '../number-words.ts';

/**
 * Arabic: "التاسع عشر", "الحادي والعشرون", "الأول بعد المئة". The unit stands before the ten. Bare cardinals and full
 * tens are also words, names and years, so they count in a compound only.
 */
export const arabicNumbers: NumberWords = {
  cardinals: { 1: 'واحد' },
  ordinals: {
    1: 'أول, أولى',
    2: 'ثاني, ثانية, ثانى',
    3: 'ثالث, ثالثة',
    4: 'رابع, رابعة',
    5: 'خامس, خامسة',
    6: 'سادس, سادسة',
    7: 'سابع, سابعة',
    8: 'ثامن, ثامنة',
    9: 'تاسع, تاسعة',
    10: 'عاشر, عاشرة',
  },
  inCompounds: {
    1: 'واحدة, أحد, إحدى, احدي',
    2: 'اثنان, اثنين, اثنتان, اثنتين, اثنا, اثني, اثنى, اثنتا, اثنتي, اثنتى',
    3: 'ثلاث, ثلاثة',
    4: 'أربع, أربعة',
    5: 'خمس, خمسة',
    6: 'ست, ستة',
    7: 'سبع, سبعة',
    8: 'ثمان, ثماني, ثمانى, ثمانية',
    9: 'تسع, تسعة',
    10: 'عشر, عشرة',
    20: 'عشرون, عشرين',
    30: 'ثلاثون, ثلاثين',
    40: 'أربعون, أربعين',
    50: 'خمسون, خمسين',
    60: 'ستون, ستين',
    70: 'سبعون, سبعين',
    80: 'ثمانون, ثمانين',
    90: 'تسعون, تسعين',
    100: 'مئة, مائة',
    200: 'مئتان, مئتين, مائتان, مائتين',
  },
  ordinalsInCompounds: { 1: 'حادي, حادية, حادى' },
  marks: { ten: 'عشر, عشرة', hundred: 'مئة, مائة' },
  beyond: 'ألف, ألفان, ألفين, آلاف, مليون, صفر, مئات',
  joiners: 'و',
  joinedPrefixes: 'وال, و',
  articles: 'ال, لل, بال',
  after: 'بعد',
  ordinalsStand: 'anywhere',
  sums: ['unit & tens', 'hundreds & below', 'below after hundreds'],
};
