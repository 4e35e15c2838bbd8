import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * Every field of a request says once what it is; that is both what is checked and what the API's document says. An optional
 * field may be left out; `null` is not leaving out, and is taken only where the field is `nullable`.
 */
interface About {
  readonly about?: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

const described = ({ about, optional = false, nullable = false }: About, shape: object) =>
  applyDecorators(
    ApiProperty({
      ...(about === undefined ? {} : { description: about }),
      ...{ required: !optional, ...(nullable && { nullable }), ...shape },
    }),
    ...(optional ? [ValidateIf((_body, value) => value !== undefined)] : []),
    ...(nullable ? [ValidateIf((_body, value) => value !== null)] : []),
  );

/** Well-formed, and without the one character that PostgreSQL cannot hold. */
const STORABLE = /^[^\u0000\p{Cs}]*$/u;

/** Text of a bounded length. Not empty unless `min` is 0. */
export const Text = ({ max = 10_000, min = 1, ...rest }: About & { max?: number; min?: number } = {}) =>
  applyDecorators(
    described(rest, { type: String, maxLength: max }),
    IsString(),
    MinLength(min),
    MaxLength(max),
    Matches(STORABLE, { message: '$property must be well-formed text without a NUL character' }),
  );

export const Uuid = (about: About = {}) =>
  applyDecorators(described(about, { type: String, format: 'uuid' }), IsUUID());

export const Flag = (about: About = {}) => applyDecorators(described(about, { type: Boolean }), IsBoolean());

/** A whole number within bounds; text from a query is converted. */
export const Whole = ({
  min = 0,
  max = 2_147_483_647,
  ...rest
}: About & { min?: number; max?: number } = {}) =>
  applyDecorators(
    described(rest, { type: 'integer', minimum: min, maximum: max }),
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
  );

/** A number that is not negative; text from a query is not converted. */
export const Amount = (about: About = {}) =>
  applyDecorators(described(about, { type: Number, minimum: 0 }), IsNumber(), Min(0), Max(1e15));

/** One of a closed list. */
export const OneOf = (values: readonly string[], about: About = {}) =>
  applyDecorators(described(about, { type: String, enum: [...values] }), IsIn(values));

/** A calendar day, YYYY-MM-DD. */
export const Day = (about: About = {}) =>
  applyDecorators(
    described(about, { type: String, format: 'date' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day written YYYY-MM-DD' }),
    IsISO8601({ strict: true }, { message: '$property must be a day that exists, written YYYY-MM-DD' }),
  );

/** A moment, ISO 8601 with its zone. */
export const Moment = (about: About = {}) =>
  applyDecorators(
    described(about, { type: String, format: 'date-time' }),
    Matches(/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/, {
      message: '$property must be a moment in ISO 8601 with its zone',
    }),
    IsISO8601({ strict: true }),
  );

/** A list of one of a closed list, of text, or of UUIDs. */
export const ListOf = (
  item: 'text' | 'uuid' | readonly string[],
  { min = 0, max = 1_000, ...rest }: About & { min?: number; max?: number } = {},
) => {
  const each =
    item === 'uuid'
      ? IsUUID(undefined, { each: true })
      : item === 'text'
        ? IsString({ each: true })
        : IsIn(item, { each: true });
  const items = Array.isArray(item) ? { type: 'string', enum: [...item] } : { type: 'string' };
  return applyDecorators(
    described(rest, { type: 'array', items }),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    each,
  );
};

/** A nested object, or a list of them, of a class of its own. */
export const Nested = (
  type: () => new () => object,
  { many = false, max = 10_000, ...rest }: About & { many?: boolean; max?: number } = {},
) =>
  applyDecorators(
    // The name of this function is what tells the document that it is one: `type`.
    described(rest, { type: () => type(), isArray: many }),
    ValidateNested({ each: many }),
    Type(type),
    // Without it an object that was left out would pass: nothing in it can be wrong.
    ...(many ? [IsArray(), ArrayMaxSize(max)] : [IsObject()]),
  );

/** A JSON object whose shape depends on another field; the use case reads it and refuses what does not fit. */
export const Anything = (about: About = {}) =>
  applyDecorators(described(about, { type: 'object', additionalProperties: true }), IsObject());
