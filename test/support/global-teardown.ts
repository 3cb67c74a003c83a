import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  const { testServer, testDataDir } = globalThis as { testServer?: EmbeddedPostgres; testDataDir?: string };
  await testServer?.stop();
  if (testDataDir) rmSync(testDataDir, { recursive: true, force: true });
}
