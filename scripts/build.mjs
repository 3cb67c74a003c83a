// Type-checks and writes dist/: JavaScript from src and migrations, the style sheet and the staff pages' script. Plain TypeScript, no Nest CLI.
// dist/.built is written last and dated when the build began, so a build that failed or was killed is never taken for done.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withLock } from './build-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'dist', '.built');
const inputs = [
  'src',
  'migrations',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const styleSheet = join('src', 'site', 'site.scss');
const picture = join('src', 'site', 'share.png');
const assets = join('dist', 'public');
/** One file: the library, what the product's own pages say to it, drafts, and the end of the session. */
const staffScripts = [
  join('node_modules', 'htmx.org', 'dist', 'htmx.min.js'),
  join('src', 'site', 'staff.js'),
  join('src', 'site', 'drafts.js'),
  join('src', 'site', 'session-end.js'),
];

/** Whether dist/ was built from the sources as they are; also true where there are no sources, as in a container image. */
export function isBuilt() {
  if (!existsSync(join(root, 'src'))) return true;
  const built = statSync(marker, { throwIfNoEntry: false });
  return built !== undefined && newest(inputs.map((name) => join(root, name))) <= built.mtimeMs;
}

/** Folders count too: a file that was removed or renamed changes its folder. */
function newest(paths) {
  return Math.max(0, ...paths.filter((path) => !/\.spec\.tsx?$/.test(path)).map(changedAt));
}

function changedAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
}

async function main(onlyIfNeeded) {
  chdir(root);
  await withLock(async () => {
    if (onlyIfNeeded && isBuilt()) return;
    console.error('Bygger ...');
    await build();
  });
}

async function build() {
  const began = new Date();
  rmSync(marker, { force: true });
  const { ts, sass } = await tools();
  const program = check(ts);
  const css = existsSync(styleSheet) ? compileStyles(sass) : undefined;
  rmSync('dist', { recursive: true, force: true });
  refuseFaults(ts, program.emit().diagnostics);
  if (css !== undefined) writeAssets(css);
  writeFileSync(marker, '');
  utimesSync(marker, began, began);
}

class BuildFault extends Error {}

async function tools() {
  try {
    return { ts: (await import('typescript')).default, sass: await import('sass') };
  } catch (cause) {
    throw new BuildFault('Programmet är inte byggt och byggverktygen saknas. Kör npm ci utan --omit=dev.', {
      cause,
    });
  }
}

function check(ts) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => refuseFaults(ts, [fault]) };
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, host);
  refuseFaults(ts, config.errors);
  const program = ts.createProgram(config.fileNames, config.options);
  refuseFaults(ts, ts.getPreEmitDiagnostics(program));
  return program;
}

function refuseFaults(ts, faults) {
  if (faults.length === 0) return;
  const host = {
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  const format = process.stderr.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  throw new BuildFault(format(faults, host).trimEnd());
}

function compileStyles(sass) {
  try {
    return sass.compile(styleSheet, { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true })
      .css;
  } catch (cause) {
    throw new BuildFault(cause.message, { cause });
  }
}

function writeAssets(css) {
  mkdirSync(assets, { recursive: true });
  const script = staffScripts.map((file) => readFileSync(file, 'utf8')).join('\n');
  const names = {
    css: writePacked('site', '.css', css),
    staff: writePacked('staff', '.js', script),
    picture: writeAsset('share', '.png', readFileSync(picture)),
  };
  writeFileSync(join(assets, 'manifest.json'), `${JSON.stringify(names)}\n`);
}

/** Text, packed beside. */
function writePacked(name, ending, text) {
  const file = writeAsset(name, ending, text);
  writeFileSync(join(assets, `${file}.br`), brotliCompressSync(text));
  writeFileSync(join(assets, `${file}.gz`), gzipSync(text, { level: 9 }));
  return file;
}

/** Under a name that changes with the content, so that a browser may keep it for good. */
function writeAsset(name, ending, content) {
  const file = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ending}`;
  writeFileSync(join(assets, file), content);
  return file;
}

if (argv[1] && realpathSync(argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(argv.includes('--if-needed'));
  } catch (error) {
    console.error(error instanceof BuildFault ? error.message : error);
    process.exitCode = 1;
  }
}
