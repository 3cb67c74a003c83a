// Reads a file as a spreadsheet in a process of its own, so that its memory can be measured.
// Usage: node read-sheet.cjs <file>. Tells as one line of JSON what became of it and the most memory there was, in bytes.
require('../database/typescript-hook.cjs');
const { readFileSync } = require('node:fs');
const { sheetsIn } = require('../../src/transfer/sheets/file-rows');

const told = (outcome) =>
  console.log(JSON.stringify({ outcome, memory: process.resourceUsage().maxRSS * 1024 }));
sheetsIn(readFileSync(process.argv[2])).then(
  (sheets) => told(`${sheets[0].rows.length} rows`),
  (fault) => told(fault.code ?? String(fault)),
);
