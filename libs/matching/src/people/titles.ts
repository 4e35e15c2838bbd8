/*
 * Ranks, forms of address and degrees that stand before or behind a name and are no part of it. Words are compared in
 * their own script, folded, and as they are spelt in Latin letters.
 */
const ENGLISH =
  'general gen generals maj major mgen majgen ltgen lt lieutenant lieut ltg ltcol ltc col colonel cpt capt captain brig brigadier bgen briggen bg mg sgt sergeant cpl corporal commander cdr cmdr commodore cdre admiral adm radm vadm marshal avm acm superintendent supt asp dsp ssp cp dcp acp igp aig dig commissioner comm inspector insp constable director dr doctor prof professor mr mrs ms miss sir hon honourable honorable rev reverend engr eng ret retd rtd retired late gp wg cdt sqn ldr flt flying officer warrant wo esq phd mba msc psc ndc afwc mni cfr gcfr con oon fss nsc dss usawc rds uss ips pps bem obe cbe kcb secretary minister president chief staff army navy air force nco private pvt spc acting interim cadet ensign midshipman group wing squadron leader vice rear deputy assistant';
const ROMANCE =
  'général generale généraux division brigade corps armée aérienne aerien aeronautica colonel lieutenant-colonel commandant capitaine adjudant sergent chef contrôleur commissaire principal divisionnaire monsieur mme mlle madame maître docteur ingénieur amiral contre-amiral vice-amiral contre escadron escadre médecin intendant gendarmerie coronel teniente tte tcnl tcol tcor gral grl gra cnel crnl tcnel tcrn tcrl cap capitán cptn mayor my sargento sgto cabo comandante comte cmte almirante contralmirante vicealmirante brigadier subteniente subtte alférez comisario comisionado prefecto intendente subcomisario licenciado lic ing ingeniero doctor dra don doña sr sra señor señora diputado senador general-de-brigada brigada división divisionário tenente ten cel coronel capitão cap major maj sargento sgt subtenente delegado brigadeiro contra-almirante vice-almirante exército exercito ejército armada dem diplomado estado diplomé generale tenente colonnello capitano maresciallo ammiraglio ispettore dottore retirado reserva ret';
const GERMANIC_TURKIC =
  'generalmajor generalleutnant generaloberst oberst oberstleutnant hauptmann oberleutnant leutnant feldmarschall admiral herr frau doktor orgeneral korgeneral tümgeneral tuğgeneral albay yarbay binbaşı yüzbaşı üsteğmen teğmen oramiral koramiral tümamiral tuğamiral emekli kurmay sayın';
const SOUTH_EAST_ASIAN =
  'jenderal jend letjen mayjen brigjen kolonel kol letkol mayor kapten kapt lettu letda laksamana laksma laksda laksdya marsekal marsda marsma komjen irjen kombes kompol akbp akp iptu ipda brigpol purn purnawirawan tni polri drs dra bapak ibu letnan sersan datuk dato datin pulis pgen pmgen pbgen pcol pltcol plt pcpt p pnp afp đại trung thượng thiếu tướng úy bogyoke';
const AFRICAN =
  'meja jenerali luteni kanali brigedia kapteni koplo bwana janar kanar alhaji alhadji elhadj elhadji elhaj alh malam mallam barr barrister chief hrh oba otunba jaale jeneraal sareeye gaashaanle xidigle janan';
const ARABIC =
  'فريق أول ركن لواء عميد عقيد مقدم رائد نقيب ملازم مشير دكتور مهندس حاج حاجي استاذ سيادة معالي سعادة رقيب عريف اللواء العميد العقيد المقدم الرائد النقيب الملازم المشير الفريق الركن الدكتور المهندس الحاج الاول طيار متقاعد بحري جوي جنرال الجنرال سردار سرتیپ سرلشکر سپهبد سرهنگ پاسدار دریادار دریابان امیر سرلشگر دوم جنرل میجر لیفٹیننٹ بریگیڈیئر کرنل ایئر مارشل ایڈمرل کیپٹن ریٹائرڈ ډګر تورن برید جګرن';
const HEBREW = 'אלוף רב תת סגן סרן רסן סאל אלמ תאל סאלוף ניצב תנצ פקד דר פרופ מר גב מיל האלוף הרמטכל';
const CYRILLIC =
  'генерал генерала лейтенант полковник подполковник майор капитан старший младший маршал адмирал контр вице армии прапорщик сержант ранга доктор полиции юстиции милиции підполковник капітан лейтенанта старшина рангу армії поліції бригадний бригадный авиации генералът ген полк пан г-н господин пуковник мајор капетан потпуковник адмирала запаса отставке';
const GREEK =
  'στρατηγός αντιστράτηγος υποστράτηγος ταξίαρχος συνταγματάρχης αντισυνταγματάρχης ταγματάρχης λοχαγός υπολοχαγός ναύαρχος αντιναύαρχος κύριος';
const INDIC =
  'জেনারেল মেজর লেফটেন্যান্ট কর্নেল ব্রিগেডিয়ার ক্যাপ্টেন অ্যাডমিরাল এয়ার মার্শাল ড ডা জনাব অব जनरल मेजर लेफ्टिनेंट कर्नल ब्रिगेडियर कैप्टन एडमिरल एयर मार्शल डॉ श्री श्रीमती';
const CAUCASIAN =
  'გენერალი გენერალ მაიორი პოლკოვნიკი ლეიტენანტი კაპიტანი ბრიგადის გენերալ գեներալ մայոր գնդապետ փոխգնդապետ կապիտան լեյտենանտ ጄኔራል ጀኔራል ሜጀር ሌተና ኮሎኔል ብርጋዴር ፊልድ ማርሻል ዶክተር አቶ';

/** Words of rank and address, as written. */
export const TITLE_WORDS: readonly string[] = [
  ENGLISH,
  ROMANCE,
  GERMANIC_TURKIC,
  SOUTH_EAST_ASIAN,
  AFRICAN,
  ARABIC,
  HEBREW,
  CYRILLIC,
  GREEK,
  INDIC,
  CAUCASIAN,
].flatMap((words) => words.split(' '));

/** Words that join words of rank: "général de brigade", "General of the Army", "1st Class". */
export const TITLE_JOINTS = new Set(
  'de d of the du la del da do em in e i a s o y и та 1st 2nd 3rd 1 2 3 и'.split(' '),
);

/** Words that are a title to some and a name to others: they say little either way, and are never taken away. */
export const SOFT_TITLES = new Set(
  'haji hajji hadj hadji sheikh shaikh sheik shaykh cheikh cheick sk sayyid syed sayed seyed sayyed sidi sayid mir khan shah begum bibi bey pasha agha aga effendi mirza sardar malik chaudhry u ko ma sayadaw mullah mulla molla maulvi maulana mawlawi ustad ustaz hafiz qari imam baba mama papa md haj hajj al شيخ سيد'.split(
    ' ',
  ),
);

/** Generations: a father and a son of one name are two people. */
export const GENERATIONS = new Map([
  ...'jr junior jnr hijo filho fils younger ii'.split(' ').map((word) => [word, 'junior'] as const),
  ...'sr senior snr padre pai pere elder'.split(' ').map((word) => [word, 'senior'] as const),
  ...'iii iv'.split(' ').map((word) => [word, word] as const),
]);
