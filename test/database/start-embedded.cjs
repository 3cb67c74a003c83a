// Starts the embedded database of a directory in a process of its own, which a test can kill.
// Usage: node start-embedded.cjs <data directory> [setting=value ...]. Tells its handle as one line of JSON, then stays.
// BINARIES_PACKAGE: another place for the package with the server's programs.
require('./typescript-hook.cjs');
const Module = require('node:module');
const { startEmbeddedPostgres } = require('../../src/database/embedded/embedded-postgres');

if (process.env.BINARIES_PACKAGE) {
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (name, ...rest) =>
    name.startsWith('@embedded-postgres/') ? process.env.BINARIES_PACKAGE : resolve(name, ...rest);
}

const [dataDir, ...settings] = process.argv.slice(2);
startEmbeddedPostgres({
  dataDir,
  settings: Object.fromEntries(settings.map((text) => text.split('='))),
}).then(
  ({ urls, adopted, pid }) => {
    console.log(JSON.stringify({ urls, adopted, pid }));
    setInterval(() => undefined, 60_000);
  },
  (error) => {
    console.error(`${error.name}: ${error.message}`);
    process.exit(1);
  },
);
