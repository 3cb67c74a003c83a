import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { publicPaths } from '../../src/public/public-paths';

type Json = Response['body'];

const document: Json = JSON.parse(readFileSync(join(__dirname, '..', '..', 'docs', 'openapi.json'), 'utf8'));
const paths = Object.keys(document.paths);
const operations = Object.values<Json>(document.paths).map(({ get }) => get);
const parameters = operations.flatMap(({ parameters: all }) => all as Json[]);
const inQuery = parameters.filter((parameter) => parameter.in === 'query');
const schemas = Object.values<Json>(document.components.schemas);
const fields = schemas.flatMap(({ properties }) => Object.entries<Json>(properties));

/** What whoever uses the API may have built on: addresses, parameters that may be used, and fields with their types. */
const builtOn = (): string[] => {
  const typeOf = ({ type, $ref, format, items, allOf, anyOf }: Json): string => {
    if ($ref) return $ref.split('/').at(-1);
    if (items) return `${typeOf(items)}[]`;
    if (allOf ?? anyOf) return (allOf ?? anyOf).map(typeOf).join('|');
    return [[type].flat().join('|'), format].filter(Boolean).join(' ');
  };
  const asked = Object.entries<Json>(document.paths).flatMap(([path, { get }]) => [
    `GET ${path} gives ${typeOf(get.responses['200'].content['application/json'].schema)}`,
    ...get.parameters.flatMap(({ name, schema }: Json) => [
      `GET ${path} takes ${name}, ${typeOf(schema)}`,
      ...(schema.enum ?? []).map((word: string) => `GET ${path} takes ${name}=${word}`),
    ]),
  ]);
  const given = Object.entries<Json>(document.components.schemas).flatMap(
    ([name, { properties, required = [] }]) =>
      Object.entries<Json>(properties).map(
        ([field, schema]) => `${name}.${field}${required.includes(field) ? '' : '?'}: ${typeOf(schema)}`,
      ),
  );
  return [...asked, ...given].sort();
};

/** Written anew when a version of the API is released: RELEASE_API=1. */
const releasedFile = join(__dirname, 'released-api.txt');

/** The rows of the Swedish national REST API profile that an API's description can be held to. */
describe('the national REST API profile', () => {
  it('UFN.01, UFN.02, VER.05: one address over https, with the major version', () => {
    for (const { url } of document.servers) expect(url).toMatch(/^https:\/\/[^/:]+\/api\/v1$/);
  });

  it('UFN.05: no address comes near 2048 characters', () => {
    for (const path of paths) expect(path.length).toBeLessThan(200);
  });

  it('UFN.07, UFN.08, UFN.09, RES.06: lower case a to z, hyphens between words, no underscore', () => {
    for (const path of paths)
      expect(path.replace(/\{[a-z][a-zA-Z]*\}/g, 'id')).toMatch(/^(\/[a-z0-9.~-]+)+$/);
  });

  it('RES.06: collections are named in the plural', () => {
    const singular = ['/api-info', '/openapi.json', '/search'];
    for (const path of paths.filter((one) => !singular.includes(one)))
      expect(path.split('/')[1]).toMatch(/s$|ies$/);
  });

  it('VER.06: tells what it is', () => {
    expect(Object.keys(document.components.schemas.ApiInfoView.properties)).toEqual([
      'apiName',
      'apiVersion',
      'apiReleased',
      'apiDocumentation',
      'apiStatus',
    ]);
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('VER.01, VER.02, VER.03: keeps everything that the released version had, and demands nothing more', () => {
    if (process.env.RELEASE_API) writeFileSync(releasedFile, `${builtOn().join('\n')}\n`);
    const now = new Set(builtOn());
    const released = readFileSync(releasedFile, 'utf8').trim().split('\n');
    expect(released.length).toBeGreaterThan(500);
    expect(released.filter((line) => !now.has(line))).toEqual([]);
    for (const { in: place, required } of parameters)
      expect([place, required]).toEqual([place, place === 'path']);
  });

  it('RES.02: asks for nobody’s identity and gives no database key', () => {
    for (const { name } of parameters) expect(name).not.toMatch(/pnr|personnummer|ssn|uuid/i);
    expect(JSON.stringify(document)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  });

  it('AME.04, AME.05, AME.07: camelCase everywhere', () => {
    const outside = ['_links', 'invalid-parameters'];
    for (const [name] of fields.filter(([field]) => !outside.includes(field)))
      expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('ARQ.03, ARQ.05: only standard headers, and nothing to read in them', () => {
    const headers = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
    expect([...new Set(headers)].sort()).toEqual(['If-Modified-Since', 'If-None-Match', 'traceparent']);
  });

  it('DOT.01, DOT.04: days are dates, instants are in UTC', () => {
    for (const [name, { format, examples }] of fields) {
      if (name.endsWith('On')) expect([name, format]).toEqual([name, 'date']);
      if (name.endsWith('At'))
        expect([name, format, examples[0]]).toEqual([name, 'date-time', expect.stringMatching(/Z$/)]);
    }
  });

  it('FNS.01, FNS.03, FNS.05, FNS.06: parameters are named alike and optional', () => {
    expect(inQuery.length).toBeGreaterThan(25);
    for (const { name, required } of inQuery) {
      expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(required).toBe(false);
    }
  });

  it('FNS.07, FNS.08, FNS.09: every list has page from 1 and limit, 20 when nothing is said', () => {
    const lists = operations.filter(({ operationId }) => /^(list|search)/.test(operationId));
    expect(lists.length).toBe(11);
    for (const { parameters: all } of lists) {
      const of = (name: string) => all.find((parameter: Json) => parameter.name === name).schema;
      expect(of('limit')).toEqual({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
      expect(of('page')).toEqual({ type: 'integer', minimum: 1, default: 1 });
    }
  });

  it('FEL.01, FEL.02: every fault is application/problem+json with its five fields', () => {
    for (const { responses } of operations)
      for (const [status, { content }] of Object.entries<Json>(responses))
        if (Number(status) >= 400) expect(Object.keys(content)).toEqual(['application/problem+json']);
    expect(document.components.schemas.ProblemView.required).toEqual([
      'type',
      'title',
      'status',
      'detail',
      'instance',
    ]);
  });

  it('DOK.01, DOK.03, DOK.06, DOK.08, DOK.09: says who, what, how good and how limited', () => {
    expect(document.externalDocs).toEqual({
      description: expect.any(String),
      url: expect.stringMatching(/^https/),
    });
    expect(document.info).toMatchObject({
      title: expect.any(String),
      description: expect.stringMatching(/Fritt[^]*Free/),
      termsOfService: publicPaths.licence,
      contact: { name: expect.any(String), url: expect.stringMatching(/^https/) },
      license: { name: 'CC0 1.0', url: publicPaths.licence },
      'x-sla': {
        availability: expect.any(String),
        responseTime: expect.any(String),
        support: expect.any(String),
      },
    });
    expect(document.info['x-limitations'].length).toBeGreaterThan(2);
  });

  it('DOK.15, DOK.19, DOK.20: every operation and answer is described, with an example', () => {
    for (const { description, responses } of operations) {
      expect(description.length).toBeGreaterThanOrEqual(20);
      for (const [status, response] of Object.entries<Json>(responses)) {
        expect(response.description.length).toBeGreaterThanOrEqual(20);
        if (status === '304') continue;
        for (const { examples } of Object.values<Json>(response.content))
          expect(Object.keys(examples).length).toBeGreaterThan(0);
      }
    }
  });

  it('DOK.17: is written in OpenAPI 3.1', () => expect(document.openapi).toMatch(/^3\.1\./));

  it('MOG.02: everything that has an address leads on', () => {
    const linked = [
      'MunicipalityView',
      'PromiseSetView',
      'PromiseOutlineView',
      'ActivityOutlineView',
      'FollowUpListedView',
      'IndicatorListedView',
      'DistrictListedView',
      'ChangeView',
    ];
    for (const name of [...linked, 'ActivityListView'])
      expect(document.components.schemas[name].required).toContain('_links');
  });

  it('SAK.09, SAK.10, SAK.15, SAK.16: no key, no password, nowhere', () => {
    expect(document.security).toEqual([]);
    expect(document.components.securitySchemes).toBeUndefined();
    for (const { name } of inQuery) expect(name).not.toMatch(/key|token/i);
  });

  it('SPA.02, SPA.04: a trace is taken along and given back', () => {
    for (const { parameters: all, responses } of operations) {
      expect(all.map(({ name }: Json) => name)).toContain('traceparent');
      expect(Object.keys(responses['200'].headers)).toContain('traceparent');
    }
  });

  it('FOR.02: reading has no body', () => {
    for (const item of Object.values<Json>(document.paths)) {
      expect(Object.keys(item)).toEqual(['get']);
      expect(item.get.requestBody).toBeUndefined();
    }
  });
});
