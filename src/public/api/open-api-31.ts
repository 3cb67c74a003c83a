import type { OpenAPIObject } from '@nestjs/swagger';

type Node = Record<string, unknown>;
type SchemasOf = NonNullable<OpenAPIObject['components']>['schemas'];

/**
 * Nest writes the schemas of OpenAPI 3.0. In 3.1 they are JSON Schema: `null` is a type, and an example is one of a list.
 * Paths are given from the server's address on, so the part that the address holds is taken off them.
 */
export function asOpenApi31(document: OpenAPIObject, prefix: string): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => [path.replace(prefix, ''), item]);
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
    name,
    schemaOf(schema as Node),
  ]);
  return {
    ...document,
    paths: Object.fromEntries(paths) as OpenAPIObject['paths'],
    components: { schemas: Object.fromEntries(schemas) as SchemasOf },
  };
}

function schemaOf(node: Node): Node {
  const { nullable, example, properties, items, ...rest } = node;
  const schema: Node = {
    ...rest,
    ...(properties ? { properties: mapped(properties as Node, schemaOf) } : {}),
    ...(items ? { items: schemaOf(items as Node) } : {}),
    ...(example === undefined ? {} : { examples: [example] }),
  };
  return nullable === true ? withNull(schema) : schema;
}

function withNull({ type, allOf, ...rest }: Node): Node {
  if (Array.isArray(allOf)) return { ...rest, anyOf: [...(allOf as Node[]), { type: 'null' }] };
  return { type: [type, 'null'], ...rest };
}

const mapped = (nodes: Node, change: (node: Node) => Node): Node =>
  Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, change(node as Node)]));
