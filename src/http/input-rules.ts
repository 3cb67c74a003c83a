import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationOptions } from 'class-validator';
import { isDay } from '../kernel/day';

/** A form sends an empty field as '': that is "nothing said". Surrounding blanks never count. */
export const BlankIsNull = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n') : value,
  );

/** People write 2,5 as well as 2.5. */
export const AsNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    return value.trim() === '' ? null : Number(value.trim().replace(',', '.'));
  });

/** One checkbox sends a string, several send a list. */
export const AsList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || value === '' ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
  );

export const AsFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => value === 'yes' || value === true);

/** A day that exists, as YYYY-MM-DD. */
export const IsDay = (options: ValidationOptions): PropertyDecorator => {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: String(propertyName),
      options,
      validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) },
    });
};

/** An address that anybody can open safely: https, a host with a dot, no name or password in it. */
export const IsHttpsUrl = (options: ValidationOptions): PropertyDecorator => {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isHttpsUrl',
      target: target.constructor,
      propertyName: String(propertyName),
      options,
      validator: { validate: (value: unknown) => typeof value === 'string' && isHttpsUrl(value) },
    });
};

function isHttpsUrl(text: string): boolean {
  if (!text.startsWith('https://') || /\s/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '';
}
