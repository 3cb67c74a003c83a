// Every check in order: npm run check. Stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { exit } from 'node:process';

const checks = [
  ['formatting', 'npx', ['prettier', '--check', '.']],
  ['lint, with types', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['import order', 'npx', ['depcruise', 'src', 'migrations', '--config', '.dependency-cruiser.cjs']],
  ['unused code', 'npx', ['knip']],
  ['build', 'node', ['scripts/build.mjs']],
  ['documented settings', 'node', ['scripts/check-settings.mjs']],
  ['tests: rules, behaviour, contracts (OpenAPI, migrations, boundaries), journeys', 'npx', ['jest']],
];

const only = process.argv.slice(2);
for (const [name, command, args] of checks) {
  if (only.includes('--without-tests') && command === 'npx' && args[0] === 'jest') continue;
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nThe check failed: ${name} (${command} ${args.join(' ')})`);
    exit(status ?? 1);
  }
}
console.log('\nEvery check passed.');
