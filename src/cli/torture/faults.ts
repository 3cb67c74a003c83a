import type { Conduct, SinkStage } from '../sink/smtp-sink';

/** How often the mail server misbehaves, as shares of the times that it comes to that stage. */
const faults: Record<SinkStage, readonly (readonly [Conduct, number])[]> = {
  connection: [['drop', 0.05]],
  recipient: [['later', 0.08]],
  body: [['drop', 0.02]],
  kept: [
    ['later', 0.02],
    ['drop', 0.04],
    ['slow', 0.02],
  ],
};

/** How a mail server on a bad day behaves at a stage. */
export function conductBy(chance: () => number): (stage: SinkStage) => Conduct {
  return (stage) => {
    let left = chance();
    for (const [conduct, share] of faults[stage]) {
      if (left < share) return conduct;
      left -= share;
    }
    return 'usual';
  };
}
