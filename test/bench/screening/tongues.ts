/** What a unit is made of, before it is put into words. */
export interface UnitFacts {
  readonly number: number;
  /** Places in the lists below, the same in every tongue. */
  readonly echelon: number;
  readonly arm: number;
  readonly place: string;
  readonly honorific: string | null;
}

/** How a language writes units: the whole name, and the short form that its reports use. */
export interface Tongue {
  readonly whole: (facts: UnitFacts) => string;
  readonly short: (facts: UnitFacts) => string;
  /** Bodies without a number: a school, a station. */
  readonly school: (facts: UnitFacts) => string;
  readonly station: (facts: UnitFacts) => string;
}

const ECHELONS = 7;
const ARMS = 10;

/** Words in the order: company, battalion, regiment, brigade, division, squadron, group. */
type Words = readonly string[];

interface Lexicon {
  readonly echelons: Words;
  readonly echelonsShort: Words;
  readonly arms: Words;
  readonly armsShort: Words;
}

function read(echelons: string, echelonsShort: string, arms: string, armsShort: string): Lexicon {
  const [a, b, c, d] = [echelons, echelonsShort, arms, armsShort].map((text) => text.split('|'));
  const lexicon = { echelons: a ?? [], echelonsShort: b ?? [], arms: c ?? [], armsShort: d ?? [] };
  const counts = Object.values(lexicon).map((words) => words.length);
  if (counts.join() !== [ECHELONS, ECHELONS, ARMS, ARMS].join())
    throw new Error(`A tongue has ${counts.join()} words.`);
  return lexicon;
}

const at = (words: Words, place: number): string => words[place] ?? '';
const quoted = (honorific: string | null, before = ' "', behind = '"') =>
  honorific === null ? '' : `${before}${honorific}${behind}`;

/** "1st", "22nd", "13th". */
const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

const english = read(
  'Company|Battalion|Regiment|Brigade|Division|Squadron|Group',
  'Coy|Bn|Regt|Bde|Div|Sqn|Gp',
  'Infantry|Armoured|Artillery|Engineer|Signal|Special Forces|Airborne|Mechanised|Logistics|Military Police',
  'Inf|Armd|Arty|Engr|Sig|SF|Abn|Mech|Log|MP',
);
const spanish = read(
  'Compañía|Batallón|Regimiento|Brigada|División|Escuadrón|Grupo',
  'Cía.|Btn.|Rgto.|Bgda.|Div.|Esc.|Gpo.',
  'de Infantería|Blindado|de Artillería|de Ingenieros|de Comunicaciones|de Fuerzas Especiales|Aerotransportado|Mecanizado|de Apoyo Logístico|de Policía Militar',
  'Inf.|Blind.|Art.|Ing.|Com.|FF.EE.|Aerot.|Mec.|Log.|PM',
);
const french = read(
  'Compagnie|Bataillon|Régiment|Brigade|Division|Escadron|Groupement',
  'Cie|Bat|Rgt|Bde|Div|Esc|Gpt',
  "d'Infanterie|Blindé|d'Artillerie|du Génie|de Transmissions|de Forces Spéciales|Parachutiste|Mécanisé|Logistique|de Police Militaire",
  'Inf|Bld|Art|Génie|Trans|FS|Para|Méca|Log|PM',
);
const portuguese = read(
  'Companhia|Batalhão|Regimento|Brigada|Divisão|Esquadrão|Grupo',
  'Cia|BI|Rgt|Bda|Div|Esqd|Gp',
  'de Infantaria|Blindado|de Artilharia|de Engenharia|de Comunicações|de Forças Especiais|Paraquedista|Mecanizado|Logístico|de Polícia Militar',
  'Inf|Bld|Art|Eng|Com|FE|Pqdt|Mec|Log|PM',
);
const arabic = read(
  'السرية|الكتيبة|الفوج|اللواء|الفرقة|السرب|المجموعة',
  'سرية|كتيبة|فوج|لواء|فرقة|سرب|مجموعة',
  'مشاة|مدرع|مدفعية|هندسة|إشارة|قوات خاصة|مظليين|مشاة آلية|إمداد|شرطة عسكرية',
  'مشاة|مدرع|مدفعية|هندسة|إشارة|خاصة|مظليين|آلي|إمداد|ش ع',
);
const ukrainian = read(
  'рота|батальйон|полк|бригада|дивізія|ескадрон|група',
  'р.|бат.|п.|бр.|див.|еск.|гр.',
  'піхотна|танкова|артилерійська|інженерна|зв’язку|спеціального призначення|десантна|механізована|логістики|військової поліції',
  'піх.|танк.|арт.|інж.|зв.|СпП|дес.|мех.|лог.|ВП',
);
const indonesian = read(
  'Kompi|Batalyon|Resimen|Brigade|Divisi|Skuadron|Grup',
  'Ki|Yon|Men|Brig|Div|Skad|Grup',
  'Infanteri|Kavaleri|Artileri Medan|Zeni|Perhubungan|Pasukan Khusus|Para Raider|Mekanis|Bekang|Polisi Militer',
  'if|kav|armed|zi|hub|kopassus|raider|mek|bek|pom',
);
const hebrew = read(
  'פלוגה|גדוד|רגימנט|חטיבה|אוגדה|טייסת|קבוצה',
  'פל|גד|רג|חט|אוג|טי|קב',
  'חיר|שריון|תותחנים|הנדסה|קשר|כוחות מיוחדים|צנחנים|ממוכן|לוגיסטיקה|משטרה צבאית',
  'חיר|שר|תות|הנד|קשר|כמ|צנח|ממוכן|לוג|מצ',
);

const before = (lexicon: Lexicon, number: (n: number) => string): Pick<Tongue, 'whole' | 'short'> => ({
  whole: ({ number: n, arm, echelon, honorific }) =>
    `${number(n)} ${at(lexicon.echelons, echelon)} ${at(lexicon.arms, arm)}${quoted(honorific)}`,
  short: ({ number: n, arm, echelon }) =>
    `${n} ${at(lexicon.echelonsShort, echelon)} ${at(lexicon.armsShort, arm)}`,
});

/** How each language puts a name together. */
export const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    whole: ({ number, arm, echelon, honorific, place }) =>
      `${ordinal(number)} ${at(english.arms, arm)} ${at(english.echelons, echelon)}${honorific === null ? '' : ` (${place})`}`,
    short: ({ number, arm, echelon }) =>
      `${number} ${at(english.armsShort, arm)} ${at(english.echelonsShort, echelon)}`,
    school: ({ arm, place }) => `${at(english.arms, arm)} School, ${place}`,
    station: ({ place }) => `${place} Police Station`,
  },
  es: {
    ...before(spanish, (n) => `${n}.º`),
    school: ({ arm, place }) => `Escuela ${at(spanish.arms, arm)}, ${place}`,
    station: ({ place }) => `Estación de Policía ${place}`,
  },
  fr: {
    ...before(french, (n) => (n === 1 ? '1er' : `${n}e`)),
    school: ({ arm, place }) => `École ${at(french.arms, arm)} de ${place}`,
    station: ({ place }) => `Commissariat de ${place}`,
  },
  pt: {
    ...before(portuguese, (n) => `${n}º`),
    school: ({ arm, place }) => `Escola ${at(portuguese.arms, arm)}, ${place}`,
    station: ({ place }) => `Delegacia de Polícia de ${place}`,
  },
  ar: {
    whole: ({ number, arm, echelon, honorific }) =>
      `${at(arabic.echelons, echelon)} ${number} ${at(arabic.arms, arm)}${quoted(honorific, ' (', ')')}`,
    short: ({ number, arm, echelon }) =>
      `${at(arabic.echelonsShort, echelon)} ${at(arabic.armsShort, arm)} ${number}`,
    school: ({ arm, place }) => `مدرسة ${at(arabic.arms, arm)} ${place}`,
    station: ({ place }) => `مركز شرطة ${place}`,
  },
  uk: {
    whole: ({ number, arm, echelon, honorific }) =>
      `${number}-та окрема ${at(ukrainian.arms, arm)} ${at(ukrainian.echelons, echelon)}${quoted(honorific, ' «', '»')}`,
    short: ({ number }) => `в/ч A${String(number * 7 + 1000).padStart(4, '0')}`,
    school: ({ arm, place }) => `Навчальний центр ${at(ukrainian.arms, arm)} ${place}`,
    station: ({ place }) => `Відділ поліції ${place}`,
  },
  id: {
    whole: ({ number, arm, echelon, honorific }) =>
      `${at(indonesian.echelons, echelon)} ${at(indonesian.arms, arm)} ${number}${quoted(honorific, '/', '')}`,
    short: ({ number, arm, echelon, honorific }) =>
      `${at(indonesian.echelonsShort, echelon)}${at(indonesian.armsShort, arm)} ${number}${quoted(honorific, '/', '')}`,
    school: ({ arm, place }) => `Pusat Pendidikan ${at(indonesian.arms, arm)} ${place}`,
    station: ({ place }) => `Polsek ${place}`,
  },
  he: {
    whole: ({ number, arm, echelon, honorific }) =>
      `${at(hebrew.echelons, echelon)} ${number} ${at(hebrew.arms, arm)}${quoted(honorific)}`,
    short: ({ number, echelon }) => `${at(hebrew.echelonsShort, echelon)} ${number}`,
    school: ({ arm, place }) => `בית ספר ${at(hebrew.arms, arm)} ${place}`,
    station: ({ place }) => `תחנת משטרה ${place}`,
  },
};

/** Countries that write in one of them; all others are written in English. */
const SPEAKERS: Readonly<Record<string, string>> = {
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE QN',
  fr: 'BE BF BI BJ CD CF CG CI CM DJ FR GA GN HT KM LU MC MG ML NE SN TD TG',
  pt: 'AO BR CV GW MZ PT ST TL QP',
  ar: 'AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE',
  uk: 'UA BY RU',
  id: 'ID MY BN',
  he: 'IL',
};
const BY_COUNTRY = new Map(
  Object.entries(SPEAKERS).flatMap(([tongue, countries]) =>
    countries.split(' ').map((code) => [code, tongue] as const),
  ),
);

/** The language in which a country's units are written first. */
export const tongueOf = (country: string): string => BY_COUNTRY.get(country) ?? 'en';

/** How many echelons and arms there are to choose from. */
export const CHOICES = { echelons: ECHELONS, arms: ARMS } as const;
