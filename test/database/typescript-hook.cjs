// Lets a plain node process load our TypeScript the way the tests do.
const { readFileSync } = require('node:fs');
const { process: transform } = require('../../jest.transform.cjs');

require.extensions['.ts'] = (module, path) =>
  module._compile(transform(readFileSync(path, 'utf8'), path).code, path);
