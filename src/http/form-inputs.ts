import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import type { InputClass } from './free-text';

/** On a controller of how people sign in: its pages are shown, and its forms taken, without a transaction around them. */
export const withoutTransaction = 'withoutTransaction';

/** The classes of what the handler takes, among them that of its form. */
export const inputsOf = (context: ExecutionContext): InputClass[] => {
  const target = context.getClass().prototype as object;
  const types: unknown = Reflect.getMetadata('design:paramtypes', target, context.getHandler().name);
  return (Array.isArray(types) ? types : []).filter(
    (type): type is InputClass => typeof type === 'function' && type !== String && type !== Object,
  );
};
