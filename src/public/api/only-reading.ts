import { All, applyDecorators, Header, MethodNotAllowedException } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';

/** What answers every other method of these addresses. */
export const OnlyReading = (...paths: string[]): MethodDecorator =>
  applyDecorators(All(paths), Header('allow', 'GET, HEAD, OPTIONS'), ApiExcludeEndpoint());

export function refuseMethod(): never {
  throw new MethodNotAllowedException('This address can only be read: use GET, HEAD or OPTIONS.');
}
