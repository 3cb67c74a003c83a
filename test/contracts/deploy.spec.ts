import { readFileSync } from 'node:fs';
import { rolesSql } from '../../src/database/roles';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('what an operator deploys', () => {
  it('makes the same roles in a container as the product makes by itself', () => {
    expect(read('docs/deploy/roles.sql')).toBe(rolesSql());
  });

  it('names in docker-compose.yml only settings that .env.example explains', () => {
    const explained = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]));
    const [, product = ''] =
      /environment: &environment\n((?: {4}.*\n)+)/.exec(read('docker-compose.yml')) ?? [];
    const named = [...product.matchAll(/^ {4}([A-Z_]+):/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !explained.has(name))).toEqual([]);
  });
});
