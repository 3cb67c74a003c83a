import { MethodNotAllowedException } from '@nestjs/common';

export const readingMethods = 'GET, HEAD, OPTIONS';

export function refuseMethod(): never {
  throw new MethodNotAllowedException('This address can only be read: use GET, HEAD or OPTIONS.');
}
