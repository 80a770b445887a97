import {
  array,
  boolean,
  enum as choice,
  int,
  literal,
  maximum,
  maxLength,
  minimum,
  minLength,
  NEVER,
  nullable,
  nullish,
  number,
  object,
  optional,
  partial,
  pipe,
  record,
  refine,
  regex,
  strictObject,
  string,
  transform,
  union,
  unknown,
} from 'zod/mini'

/**
 * What of Zod is lent to whoever says what a value must be: what only shows such values never loads it, and what checks them
 * loads no more than this (all of it, with sentences in forty languages, weighs 60 KB).
 */
export const zod = {
  ...{ array, boolean, enum: choice, int, literal, maximum, maxLength, minimum, minLength, NEVER, nullable },
  ...{ nullish, number, object, optional, partial, pipe, record, refine, regex, strictObject, string },
  ...{ transform, union, unknown },
}

export type Zod = typeof zod
