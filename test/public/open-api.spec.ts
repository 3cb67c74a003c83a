import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import type { Response } from 'supertest';
import { ApiController } from '../../src/public/api/api.controller';
import { FindingController } from '../../src/public/api/finding.controller';
import { OutcomesController } from '../../src/public/api/outcomes.controller';
import { PlacesController } from '../../src/public/api/places.controller';
import { PromisesController } from '../../src/public/api/promises.controller';
import { anApp, type TestApp } from '../support/app';
import { aTown } from '../support/people';
import { aLivingPlan, type LivingPlan } from './a-living-plan';
import { type Outcomes, withOutcomes } from './with-outcomes';

type Json = Response['body'];

const file = join(__dirname, '..', '..', 'docs', 'openapi.json');

/** Every object closed: a field that is answered and not described is a fault. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('openapi' in (inner.properties as Json))
    ? { ...inner, additionalProperties: false }
    : inner;
};

describe('the description of the API', () => {
  let on: TestApp;
  let plan: LivingPlan;
  let outcomes: Outcomes;
  let document: Json;
  let validator: (schema: Json) => ValidateFunction;

  beforeAll(async () => {
    on = await anApp();
    const town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    outcomes = await withOutcomes(on, town, plan);
    document = (await on.anonymous().get('/api/v1/openapi.json').expect(200)).body;
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'api', components: closed(document.components) });
    validator = (schema) => ajv.compile({ $ref: `api${schema.$ref}` });
  }, 60_000);
  afterAll(() => on.close());

  const operations = (): [string, Json][] =>
    Object.entries<Json>(document.paths).map(([path, item]) => [path, item.get]);
  const responses = () =>
    operations().flatMap(([path, operation]) =>
      Object.entries<Json>(operation.responses).map(([status, response]) => ({ path, status, response })),
    );
  const faultsOf = (schema: Json, value: unknown) => {
    const validate = validator(schema);
    return validate(value) ? [] : validate.errors;
  };

  it('is kept beside the code, and up to date', () => {
    const kept = { ...document, servers: [{ url: 'https://loften.example.se/api/v1' }] };
    const text = `${JSON.stringify(kept, null, 2).replaceAll('http://localhost:3000', 'https://loften.example.se')}\n`;
    if (process.env.UPDATE_OPENAPI) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('DOK.18: is given as YAML too, and says the same', async () => {
    const { text } = await on
      .anonymous()
      .get('/api/v1/openapi.yaml')
      .expect(200)
      .expect('content-type', 'application/yaml; charset=utf-8')
      .expect('access-control-allow-origin', '*')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => done(null, Buffer.concat(parts)));
      })
      .then(({ body }) => ({ text: String(body) }));
    expect(text).toMatch(/^openapi: 3\.1\.0\n/);
    expect(load(text)).toEqual(document);
    await on.anonymous().get('/api/v1/openapi.yaml?x=1').expect(400);
    await on.anonymous().post('/api/v1/openapi.yaml').expect(405);
  });

  it('API-02: has what the national profile asks of it', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({
      title: 'Medborgarlöften',
      version: '1.0.0',
      contact: { name: expect.any(String), url: expect.stringMatching(/^http/) },
      license: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      'x-sla': {
        availability: expect.any(String),
        responseTime: expect.any(String),
        support: expect.any(String),
      },
      'x-limitations': expect.arrayContaining([expect.any(String)]),
    });
    expect(document.info.description).toMatch(/invånarna[^]*residents/);
    expect(document.servers).toEqual([{ url: 'http://localhost:3000/api/v1' }]);
    expect(document.externalDocs.url).toBe('http://localhost:3000/utvecklare');
    expect(document.security).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/securitySchemes|"nullable"/);
  });

  it('describes every address of the API and none besides', () => {
    const routes = [
      ApiController,
      PlacesController,
      PromisesController,
      OutcomesController,
      FindingController,
    ].flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).flatMap((method) => {
        const handler = (prototype as unknown as Json)[method];
        const [path, isGet] = [
          Reflect.getMetadata('path', handler),
          Reflect.getMetadata('method', handler) === 0,
        ];
        return isGet ? [`/${path.replace(/:(\w+)/, '{$1}')}`] : [];
      }),
    );
    expect(routes.length).toBe(21);
    expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
    for (const item of Object.values<Json>(document.paths)) expect(Object.keys(item)).toEqual(['get']);
  });

  it('writes addresses, parameters and fields as the profile does', () => {
    for (const path of Object.keys(document.paths))
      expect(path).toMatch(/^(\/([a-z0-9.-]+|\{[a-zA-Z]+\}))+$/);
    for (const schema of Object.values<Json>(document.components.schemas))
      for (const field of Object.keys(schema.properties))
        expect(field).toMatch(/^([a-z][a-zA-Z0-9]*|_links|invalid-parameters)$/);
    for (const [, { parameters }] of operations())
      for (const parameter of parameters.filter(({ in: place }: Json) => place === 'query'))
        expect([parameter.name, parameter.required]).toEqual([
          expect.stringMatching(/^[a-z][a-zA-Z]*$/),
          false,
        ]);
  });

  it('describes every field, every operation and every answer', () => {
    for (const [, operation] of operations()) {
      expect(operation.description.length).toBeGreaterThan(40);
      expect(operation.summary).toContain(' / ');
      expect(operation.operationId).toMatch(/^[a-z]\w+$/);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '304', '406', '500']));
      expect(operation.requestBody).toBeUndefined();
      expect(operation.parameters.map(({ name }: Json) => name)).toEqual(
        expect.arrayContaining(['traceparent', 'If-None-Match', 'If-Modified-Since']),
      );
      for (const parameter of operation.parameters) expect(parameter.description.length).toBeGreaterThan(15);
    }
    for (const { response } of responses()) expect(response.description.length).toBeGreaterThan(20);
    for (const schema of Object.values<Json>(document.components.schemas))
      for (const property of Object.values<Json>(schema.properties))
        expect(property.description).toMatch(/\w/);
  });

  it('API-07: gives days as dates and instants as instants', () => {
    for (const schema of Object.values<Json>(document.components.schemas))
      for (const [name, property] of Object.entries<Json>(schema.properties)) {
        if (name.endsWith('On')) expect([name, property.format]).toEqual([name, 'date']);
        if (name.endsWith('At')) expect([name, property.format]).toEqual([name, 'date-time']);
      }
  });

  it('DOK.15, A-2: has an example of every answer, and each is what the schema says', () => {
    const contents = responses()
      .filter(({ status }) => status !== '304')
      .map(({ path, status, response }) => {
        const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
        return { path, status, content: response.content[type] };
      });
    expect(contents.length).toBeGreaterThan(12);
    for (const { path, status, content } of contents) {
      const examples = Object.values<Json>(content.examples);
      expect(examples.length).toBeGreaterThan(0);
      for (const { value } of examples)
        expect([path, status, faultsOf(content.schema, value)]).toEqual([path, status, []]);
    }
  });

  it('has an example of every plain field that its own schema takes', () => {
    const ajv = new Ajv2020();
    addFormats(ajv);
    for (const [name, schema] of Object.entries<Json>(document.components.schemas))
      for (const [field, { examples, ...property }] of Object.entries<Json>(schema.properties)) {
        if (
          property.$ref ||
          property.allOf ||
          property.anyOf ||
          property.items?.$ref ||
          property.additionalProperties
        )
          continue;
        expect([name, field, examples?.length]).toEqual([name, field, 1]);
        expect([name, field, ajv.validate(property, examples[0])]).toEqual([name, field, true]);
      }
  });

  it('A-2: is what the server does', async () => {
    const { body: promises } = await on.anonymous().get('/api/v1/promises').expect(200);
    const promiseId: string = promises.data[0].id;
    const asked: [string, string, number][] = [
      ['/promise-sets', '', 200],
      ['/promise-sets', '?limit=1&page=2', 200],
      ['/promise-sets', '?limit=0', 400],
      ['/promise-sets/{promiseSetId}', plan.id, 200],
      ['/promise-sets/{promiseSetId}', '000000000000', 404],
      ['/promise-sets/{promiseSetId}', 'malformed', 400],
      ['/promise-sets/{promiseSetId}', plan.id, 200],
      ['/municipalities', '', 200],
      ['/municipalities', '?policeArea=%C3%A5', 400],
      ['/municipalities/{municipality}', '0198', 200],
      ['/municipalities/{municipality}', '9999', 404],
      ['/police-areas', '', 200],
      ['/police-areas/{policeArea}', 'lokalpolisomrade-mellanbygden', 200],
      ['/police-areas/{policeArea}', 'nowhere', 404],
      ['/promises', '', 200],
      ['/promises/{promiseId}', promiseId, 200],
      ['/promises/{promiseId}', '000000000000', 404],
      ['/promises/{promiseId}', 'malformed', 400],
      ['/activities', '?late=true', 200],
      ['/activities', '?late=yes', 400],
      ['/activities/{activityId}', plan.activities.walks.publicId, 200],
      ['/activities/{activityId}', '000000000000', 404],
      ['/follow-ups', '?missing=true', 200],
      ['/follow-ups', '?missing=x', 400],
      ['/follow-ups/{followUpId}', outcomes.followUpId, 200],
      ['/follow-ups/{followUpId}', '000000000000', 404],
      ['/follow-ups/{followUpId}', 'malformed', 400],
      ['/indicators', '', 200],
      ['/indicators', '?level=x', 400],
      ['/indicators/{indicatorId}', outcomes.indicatorId, 200],
      ['/indicators/{indicatorId}', '000000000000', 404],
      ['/indicators/{indicatorId}', 'malformed', 400],
      ['/districts', '', 200],
      ['/districts', '?x=1', 400],
      ['/districts/{districtId}', outcomes.districtId, 200],
      ['/districts/{districtId}', '000000000000', 404],
      ['/districts/{districtId}', 'malformed', 400],
      ['/changes', '', 200],
      ['/changes', '?since=yesterday', 400],
      ['/search', '?text=vandring', 200],
      ['/search', '?text=v', 400],
      ['/statuses', '', 200],
      ['/api-info', '', 200],
      ['/api-info', '?x=1', 400],
      ['/openapi.json', '', 200],
    ];
    for (const [path, more, status] of asked) {
      const address = path.includes('{') ? path.replace(/\{\w+\}/, more) : `${path}${more}`;
      const { body } = await on.anonymous().get(`/api/v1${address}`).expect(status);
      const { content } = document.paths[path].get.responses[status];
      const [described] = Object.values<Json>(content);
      expect([address, faultsOf(described?.schema, body)]).toEqual([address, []]);
    }
    const { body, headers } = await on
      .anonymous()
      .get('/api/v1/promise-sets')
      .set('accept', 'text/html')
      .expect(406);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(faultsOf({ $ref: '#/components/schemas/ProblemView' }, body)).toEqual([]);
  });

  it('L7: knows no address, field or word of the staff’s side', () => {
    expect(JSON.stringify(document)).not.toMatch(
      /\/arbete|logga-in|session|csrf|internal(?! server)|assignment|approval|revision|tracker\./i,
    );
  });
});
