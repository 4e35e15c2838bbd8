import ts from 'typescript';

/*
 * JSON Schema of a TypeScript type, as JSON.stringify writes its values.
 *
 * A type with a name of its own becomes a component and is referred to; what JSON does not carry (functions, undefined)
 * is left out; what is not understood becomes a schema that allows anything, never one that promises too much.
 */

const DEEPEST = 7;
const F = ts.TypeFlags;

/** Collects the components that the schemas of one document refer to. */
export function createSchemas(checker) {
  const components = {};
  const names = new Map();
  const world = { checker, components, names };
  return { components, schemaOf: (type) => schemaOf(world, type, 0) };
}

function schemaOf(world, type, depth) {
  if (depth > DEEPEST || type.flags & (F.Any | F.Unknown | F.TypeParameter)) return {};
  const simple = ofPrimitive(world, type) ?? ofBrand(world, type);
  if (simple) return simple;
  const name = nameOf(world, type);
  if (name === undefined) return ofParts(world, type, depth);
  if (!(name in world.components)) {
    world.components[name] = {};
    world.components[name] = ofParts(world, type, 0);
  }
  return { $ref: `#/components/schemas/${name}` };
}

function ofParts(world, type, depth) {
  if (type.isUnion()) return ofUnion(world, type, depth);
  if (world.checker.isArrayLikeType(type)) return ofList(world, type, depth);
  return ofObject(world, type, depth);
}

/** A text or number with a mark that only the compiler sees. */
const ofBrand = (world, type) =>
  type.isIntersection() ? type.types.map((one) => ofPrimitive(world, one)).find(Boolean) : undefined;

function ofPrimitive({ checker }, type) {
  const { flags } = type;
  if (flags & F.StringLiteral || flags & F.NumberLiteral)
    return { type: typeof type.value === 'string' ? 'string' : 'number', enum: [type.value] };
  if (flags & F.BooleanLiteral) return { type: 'boolean', enum: [checker.typeToString(type) === 'true'] };
  if (flags & (F.String | F.TemplateLiteral | F.StringMapping)) return { type: 'string' };
  if (flags & F.Number) return { type: 'number' };
  if (flags & F.Boolean) return { type: 'boolean' };
  if (flags & F.Null) return { type: 'null' };
  return undefined;
}

function ofUnion(world, type, depth) {
  const parts = type.types.filter((one) => !(one.flags & (F.Undefined | F.Void)));
  const texts = parts.filter((one) => one.isStringLiteral()).map(({ value }) => value);
  const booleans = parts.filter((one) => one.flags & F.BooleanLiteral);
  const rest = parts.filter(
    (one) => !one.isStringLiteral() && !(booleans.length === 2 && one.flags & F.BooleanLiteral),
  );
  const schemas = [
    ...(texts.length > 0 ? [{ type: 'string', enum: texts.sort() }] : []),
    ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
    ...rest.map((one) => schemaOf(world, one, depth + 1)),
  ];
  const different = [...new Map(schemas.map((one) => [JSON.stringify(one), one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
  if (different.some((one) => Object.keys(one).length === 0)) return {};
  return different.length === 1 ? different[0] : { anyOf: different };
}

function ofList(world, type, depth) {
  if (world.checker.isTupleType(type)) {
    const parts = world.checker.getTypeArguments(type).map((one) => schemaOf(world, one, depth + 1));
    return { type: 'array', items: parts.length === 1 ? parts[0] : { anyOf: parts } };
  }
  const item = type.getNumberIndexType();
  return { type: 'array', items: item ? schemaOf(world, item, depth + 1) : {} };
}

function ofObject(world, type, depth) {
  const { checker } = world;
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type).toSorted(byName)) {
    const value = checker.getTypeOfSymbol(property);
    if (property.name.startsWith('__@') || isNotJson(checker, value)) continue;
    properties[property.name] = schemaOf(world, value, depth + 1);
    if (!isOptional(property, value)) required.push(property.name);
  }
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(index && { additionalProperties: schemaOf(world, index.type, depth + 1) }),
  };
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

const isOptional = (property, value) =>
  (property.flags & ts.SymbolFlags.Optional) !== 0 ||
  (value.isUnion() && value.types.some(({ flags }) => flags & F.Undefined));

const isNotJson = (checker, type) =>
  (type.flags & (F.Undefined | F.Never)) !== 0 ||
  (checker.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0 &&
    checker.getPropertiesOfType(type).length === 0);

/** The name under which a type is a component: only what our own sources declare, without type arguments. */
function nameOf({ names }, type) {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const declared = symbol?.declarations?.[0];
  if (!symbol || !declared || (type.aliasTypeArguments ?? []).length > 0) return undefined;
  if (!/^[A-Z]\w+$/.test(symbol.name) || (type.typeArguments ?? []).length > 0) return undefined;
  const file = declared.getSourceFile().fileName;
  if (!/\/(libs|apps)\/[^/]+\/src\//.test(file) || !isNamed(declared)) return undefined;
  const taken = [...names].find(([other, name]) => other !== symbol && name === symbol.name);
  const name = taken ? `${symbol.name}Of${capital(/\/(?:libs|apps)\/([^/]+)\//.exec(file)[1])}` : symbol.name;
  if (!names.has(symbol)) names.set(symbol, name);
  return names.get(symbol);
}

const isNamed = (node) =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

const capital = (text) => text[0].toUpperCase() + text.slice(1);
