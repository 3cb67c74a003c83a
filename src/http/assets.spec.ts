import express from 'express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { assets } from './assets';

describe('a file beside the code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-assets-'));
  const css = 'p{margin:0}'.repeat(100);
  const app = express().use('/assets', ...assets(folder));
  const get = (path: string, encoding: string) => request(app).get(path).set('accept-encoding', encoding);

  beforeAll(() => {
    writeFileSync(join(folder, 'site-1.css'), css);
    writeFileSync(join(folder, 'site-1.css.br'), brotliCompressSync(css));
    writeFileSync(join(folder, 'site-1.css.gz'), gzipSync(css));
    writeFileSync(join(folder, 'plain.txt'), css);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0', undefined],
  ])('is sent to who takes %s packed as %s, and kept for good', async (accepted, encoding) => {
    const { headers } = await request(app)
      .head('/assets/site-1.css')
      .set('accept-encoding', accepted)
      .expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(Number(headers['content-length']) < 200).toBe(encoding !== undefined);
  });

  it('is the same text however it is packed', async () => {
    expect((await get('/assets/site-1.css', 'gzip')).text).toBe(css);
    expect((await get('/assets/site-1.css', 'identity')).text).toBe(css);
  });

  it('is sent as it is where it is not built packed, and is absent where it is not', async () => {
    expect((await get('/assets/plain.txt', 'gzip').expect(200)).headers['content-encoding']).toBeUndefined();
    for (const path of ['/assets/nothing.css', '/assets/..%2fsecret.css', '/assets/', '/assets/site-1.css/'])
      await get(path, 'br').expect(404);
  });
});
