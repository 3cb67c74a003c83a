const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** What starts processes and browsers takes minutes: the last of them must not keep one worker busy when the others are done. */
const first = ['test/cli/', 'test/journeys/', 'test/jobs/', 'test/demo/', 'test/contracts/', 'test/'];

const rankOf = ({ path, context }) => {
  const name = relative(context.config.rootDir, path);
  const rank = first.findIndex((folder) => name.startsWith(folder));
  return rank < 0 ? first.length : rank;
};

/** As Jest orders them, the longest of the last run or the largest file first, but folder by folder. */
module.exports = class FolderByFolder extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
