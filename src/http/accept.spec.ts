import { encodingFor, takes } from './accept';

describe('the Accept header', () => {
  it.each([
    [undefined, true],
    ['*/*', true],
    ['application/json', true],
    ['application/*', true],
    ['APPLICATION/JSON', true],
    ['text/html, application/xhtml+xml, */*;q=0.8', true],
    ['text/html', false],
    ['application/json;q=0', false],
    ['application/json;q=0, */*', false],
    ['application/*;q=0, */*', false],
    ['application/problem+json', false],
    ['*/*;q=0', false],
    ['nonsense', false],
  ])('%s takes JSON: %s', (header, isTaken) => {
    expect(takes(header, 'application/json')).toBe(isTaken);
  });
});

describe('the Accept-Encoding header', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['gzip;q=nonsense', 'identity'],
  ])('%s gives %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding);
  });

  it('chooses among what there is', () => {
    expect(encodingFor('br, gzip', ['gzip'])).toBe('gzip');
    expect(encodingFor('br', ['gzip'])).toBe('identity');
    expect(encodingFor('gzip', [])).toBe('identity');
  });
});
