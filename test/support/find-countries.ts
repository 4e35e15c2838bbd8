import ts from 'typescript';
import { readCountries } from '#matching';

/** A country where none may be: a field for one, or one by name. */
export interface FoundCountry {
  readonly line: number;
  readonly found: string;
}

const FIELD = /country|nationality|partner/i;
/** Shorter names are codes or words of other things. */
const SHORTEST = 4;

/** What every name of a country in the reference data reads like, as whole words; the United States are left out. */
export function namesOfCountries(csv: string): RegExp {
  const names = readCountries(csv)
    .filter(({ iso }) => iso !== 'US')
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const known = [...new Set(names)].filter((name) => name.length >= SHORTEST);
  const words = known.sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** Countries in a TypeScript source: names of fields, parameters and variables, and names in texts. Comments do not count. */
export function findCountries(source: string, names: RegExp): readonly FoundCountry[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: FoundCountry[] = [];
  const visit = (node: ts.Node): void => {
    const what = fieldIn(node) ?? nameIn(node, names);
    if (what !== undefined)
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, found: what });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Countries in a data file: keys and texts. Lines of comment do not count. */
export function findCountriesInText(text: string, names: RegExp): readonly FoundCountry[] {
  return text.split('\n').flatMap((line, index) => {
    const said = names.exec(line);
    return line.trim().startsWith('#') || said === null ? [] : [{ line: index + 1, found: said[0] }];
  });
}

type Named = ts.Node & { readonly name: ts.Node };

const NAMED: readonly ((node: ts.Node) => node is Named)[] = [
  ts.isPropertySignature,
  ts.isPropertyDeclaration,
  ts.isPropertyAssignment,
  ts.isShorthandPropertyAssignment,
  ts.isParameter,
  ts.isBindingElement,
  ts.isVariableDeclaration,
];

function fieldIn(node: ts.Node): string | undefined {
  const named = NAMED.some((is) => is(node)) ? (node as Named).name : undefined;
  return named && ts.isIdentifier(named) && FIELD.test(named.text) ? named.text : undefined;
}

function nameIn(node: ts.Node, names: RegExp): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  return isText ? names.exec(node.text)?.[0] : undefined;
}
