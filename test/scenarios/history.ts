import { verifyHistory } from '../../src/cli/verify-history';
import type { TestApp } from '../support/app';

/** What the command prints that an operator runs; nothing but its last line when every chain is whole. */
export async function brokenHistory(on: TestApp): Promise<readonly string[]> {
  const printed: string[] = [];
  const code = await verifyHistory.run([], {
    print: (line: string) => printed.push(line),
    product: () => Promise.resolve({ database: { urls: on.database.urls } }),
  } as never);
  return code === 0 && printed.length === 1 ? [] : printed;
}
