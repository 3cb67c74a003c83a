import { applyDecorators, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ListQuery } from './list-query';
import { type Answer, Operation } from './operation';
import { idSchema } from './parameters';

interface Endpoint extends Omit<Answer, 'faults'> {
  readonly path: string;
  /** Where it stands in the documentation. */
  readonly tag: string;
}

/** What is read whole, at an address without a parameter. */
export const ReadWhole = ({ path, tag, ...answer }: Endpoint): MethodDecorator =>
  applyDecorators(Operation({ ...answer, faults: [400] }), ApiTags(tag), Get(path));

interface CollectionEndpoint extends Endpoint {
  readonly filters: Parameters<typeof ListQuery>;
}

/** One page of a collection, narrowed by its filters. */
export const ReadCollection = ({ filters, ...endpoint }: CollectionEndpoint): MethodDecorator =>
  applyDecorators(ListQuery(...filters), ReadWhole(endpoint));

interface PlaceEndpoint extends Endpoint {
  readonly knownBy: string;
  readonly nameInExample: string;
}

/** A place, by its code or slug. */
export const ReadPlace = ({ path, tag, knownBy, nameInExample, ...answer }: PlaceEndpoint): MethodDecorator =>
  applyDecorators(
    ApiParam({
      name: parameterOf(path),
      description: knownBy,
      schema: { type: 'string' },
      example: nameInExample,
    }),
    Operation({ ...answer, faults: [400, 404] }),
    ApiTags(tag),
    Get(path),
  );

interface ItemEndpoint extends Endpoint {
  readonly example: object & { readonly id: string };
  /** As in “the promise’s id”. */
  readonly thing: string;
}

/** One thing of a collection, by its id. */
export const ReadItem = ({ path, tag, thing, ...answer }: ItemEndpoint): MethodDecorator =>
  applyDecorators(
    ApiParam({
      name: parameterOf(path),
      description: `The ${thing}’s id: 12 digits and lower-case letters.`,
      schema: idSchema,
      example: answer.example.id,
    }),
    Operation({ ...answer, faults: [400, 404, 410] }),
    ApiTags(tag),
    Get(path),
  );

/** `promises/:promiseId` has the parameter `promiseId`. */
const parameterOf = (path: string): string => path.slice(path.indexOf(':') + 1);
