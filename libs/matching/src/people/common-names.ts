import { knownName } from './known-names.ts';
import type { PersonWord } from './person-name.ts';

/*
 * Names so common that two of them do not single anybody out where one side says more: "Mohammed Ahmed" is not known to
 * be "Mohammed Ahmed Osman". General knowledge of languages, not counted in any registry: a new person never changes
 * the score of another.
 */
const COMMON =
  'mohammed ahmed mahmoud hassan hussein ali omar ibrahim ismail yusuf musa isa mustafa khaled said saleh abdullah osman hamza adam bakr abubakar suleiman bello usman sani garba ' +
  'jose joao juan maria luis carlos jorge miguel antonio francisco pedro manuel garcia martinez lopez hernandez gonzalez perez rodriguez sanchez ramirez torres flores rivera gomez diaz cruz reyes morales silva santos souza oliveira ferreira pereira costa rodrigues almeida ' +
  'john james robert michael william david richard joseph thomas charles smith johnson jones brown williams miller davis paul peter george ' +
  'ivan ivanov aleksandr sergei vladimir dmitry andrei nikolai aleksei petrov kim lee park choi jung li wang zhang liu chen yang huang nguyen tran le pham singh kumar sharma khan islam rahman hossain alam ' +
  'aung min kyaw win zaw htun soe thein than maung naing oo htay myint lin tin mya khin san ye moe phyo wai hla';

const WORDS = new Set(COMMON.split(' '));
const VARIANTS = new Set(COMMON.split(' ').flatMap((word) => knownName(word)?.variants ?? []));

/** Whether a word is a very common name, in whatever spelling. */
export const isCommonName = ({ text, known }: PersonWord): boolean =>
  WORDS.has(text) || (known?.variants.some((line) => VARIANTS.has(line)) ?? false);
