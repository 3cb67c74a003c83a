/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  rootDir: __dirname,
  testMatch: ['<rootDir>/{src,test}/**/*.spec.{ts,tsx}'],
  transform: { '\\.(tsx?|mjs|js)$': '<rootDir>/jest.transform.cjs' },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  coverageProvider: 'v8',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testSequencer: '<rootDir>/jest.sequencer.cjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
