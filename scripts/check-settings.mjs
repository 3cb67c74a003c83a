// Every variable the configuration reads stands in .env.example, and nothing else does.
import { readFileSync } from 'node:fs';
import { exit } from 'node:process';

// Each sign-in service has the same settings: the first one's are documented.
const files = [
  'src/config.ts',
  'src/config-settings.ts',
  'src/config-sign-in.ts',
  'src/database/embedded/data-home.ts',
];
const code = files
  .map((file) => readFileSync(file, 'utf8'))
  .join('')
  .replaceAll(/`\$\{prefix\}([A-Z_]+)`/g, "'OIDC_$1'");
const read = new Set([
  ...[...code.matchAll(/settings\.(?:text|url|number|flag|oneOf)\('([A-Z_]+)'/g)].map((match) => match[1]),
  ...[...code.matchAll(/'(DATABASE_[A-Z_]+)'/g)].map((match) => match[1]),
  ...[...code.matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1]),
]);
const documented = new Set(
  [...readFileSync('.env.example', 'utf8').matchAll(/^#?\s?([A-Z_]+)=/gm)].map((match) => match[1]),
);

const missing = [...read].filter((name) => !documented.has(name));
const unknown = [...documented].filter((name) => !read.has(name));
for (const name of missing) console.error(`.env.example lacks ${name}`);
for (const name of unknown) console.error(`.env.example names ${name}, which nothing reads`);
if (read.size < 10)
  console.error(`only ${read.size} variables were found in the code: this check no longer sees them`);
exit(missing.length + unknown.length > 0 || read.size < 10 ? 1 : 0);
