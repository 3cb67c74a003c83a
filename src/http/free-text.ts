import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { getMetadataStorage } from 'class-validator';
import { type SensitiveFinding, sensitiveIn } from '../words/sensitive-patterns';

export type InputClass = abstract new (...args: never[]) => unknown;

export interface SensitiveField {
  readonly field: string;
  readonly findings: readonly SensitiveFinding[];
}

/** So long a text has room for sentences; names of units and telephone numbers of functions are shorter. */
const roomForSentences = 200;
const takenAsItIs = 'takenAsItIs';

/** On a long field that is no sentence of the writer's own: a password, a text that was published elsewhere. */
export const TakenAsItIs = (): PropertyDecorator => (target, field) =>
  Reflect.defineMetadata(takenAsItIs, true, target, field);

/** Every field of an input class. */
export const fieldsOf = (input: InputClass): readonly string[] => [
  ...new Set(rulesOf(input).map(({ propertyName }) => propertyName)),
];

/** The fields of an input class that people write in: all that has a length. */
export const writtenFieldsOf = (input: InputClass): readonly string[] =>
  fieldsOf(input).filter((field) => longestOf(input, field).length > 0);

/** The fields of an input class that people write sentences in: all that may be long and are no address. */
export const freeTextsOf = (input: InputClass): readonly string[] =>
  fieldsOf(input).filter((field) => {
    const isLong = longestOf(input, field).some(
      (most) => typeof most === 'number' && most >= roomForSentences,
    );
    const isAddress = rulesOf(input, field).some(({ name }) => name === 'isEmail');
    return isLong && !isAddress && !Reflect.hasMetadata(takenAsItIs, input.prototype as object, field);
  });

const longestOf = (input: InputClass, field: string): readonly unknown[] =>
  rulesOf(input, field).flatMap(({ name, constraints }: { name?: string; constraints: unknown[] }) =>
    name === 'maxLength' ? [constraints[0]] : name === 'isLength' ? [constraints[1]] : [],
  );

const rulesOf = (input: InputClass, field?: string) =>
  getMetadataStorage()
    .getTargetValidationMetadatas(input, '', false, false)
    .filter(({ propertyName }) => field === undefined || propertyName === field);

/** The fields of a form, as it was sent, that hold something to think about which the form was not opened with (`was...`). */
export function sensitiveFields(
  inputs: readonly InputClass[],
  body: Readonly<Record<string, unknown>>,
): readonly SensitiveField[] {
  return inputs.flatMap(freeTextsOf).flatMap((field) => {
    const value = body[field];
    const all = typeof value === 'string' ? sensitiveIn(value) : [];
    const before = savedIn(body, field);
    const findings = all.filter(({ text }) => !before.includes(text));
    return findings.length === 0 ? [] : [{ field, findings }];
  });
}

/** What the form was opened with in that field: `was` holds all fields, `wasTitle` only that of the title. */
const savedIn = (body: Readonly<Record<string, unknown>>, field: string): string =>
  [body.was, body[`was${field.charAt(0).toUpperCase()}${field.slice(1)}`]]
    .filter((saved) => typeof saved === 'string')
    .join('\n');

/** Stands for just these findings: a yes to them is no yes to others that are written later. */
export function signOf(fields: readonly SensitiveField[]): string {
  const found = fields.flatMap(({ field, findings }) => findings.map(({ text }) => `${field} ${text}`));
  return createHash('sha256').update(found.join('\n')).digest('base64url').slice(0, 16);
}
