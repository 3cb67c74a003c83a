import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  const { testServer, testFolder } = globalThis as { testServer?: EmbeddedPostgres; testFolder?: string };
  await testServer?.stop();
  if (testFolder) rmSync(testFolder, { recursive: true, force: true });
}
