// Nest 12 ships only ES modules, and Jest on Node 20 cannot require() one inside its sandbox.
// So TypeScript and every ES module below node_modules become CommonJS here; CommonJS passes through untouched.
// See docs/decisions/0002-commonjs-and-jest.md.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const self = readFileSync(__filename);
const esmFolders = new Map();

function isEsmFolder(folder) {
  if (!esmFolders.has(folder)) esmFolders.set(folder, readIsEsmFolder(folder));
  return esmFolders.get(folder);
}

function readIsEsmFolder(folder) {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    const { type } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (type) return type === 'module';
    if (/node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+$/.test(folder)) return false;
  }
  const parent = dirname(folder);
  return parent !== folder && isEsmFolder(parent);
}

const isTypeScript = (path) => /\.tsx?$/.test(path);
const isEsm = (path) => path.endsWith('.mjs') || (path.endsWith('.js') && isEsmFolder(dirname(path)));

const parser = (path) =>
  isTypeScript(path)
    ? { syntax: 'typescript', decorators: true, tsx: path.endsWith('.tsx') }
    : { syntax: 'ecmascript' };

const own = {
  react: { runtime: 'automatic', importSource: 'preact' },
  legacyDecorator: true,
  decoratorMetadata: true,
  useDefineForClassFields: false,
  hidden: { jest: true },
};

module.exports = {
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha1')
      .update(self)
      .update(version)
      .update(path)
      .update(String(instrument))
      .update(source)
      .digest('hex'),
  process(source, path) {
    if (!isTypeScript(path) && !isEsm(path)) return { code: source };
    return transformSync(source, {
      filename: path,
      swcrc: false,
      sourceMaps: isTypeScript(path) ? 'inline' : false,
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2023',
        keepClassNames: true,
        parser: parser(path),
        transform: isTypeScript(path) ? own : { hidden: { jest: false } },
      },
    });
  },
};
