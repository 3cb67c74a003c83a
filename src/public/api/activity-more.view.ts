import type { Day } from '../../kernel/day';
import type {
  PublishedClockStop,
  PublishedEvidence,
  PublishedMilestone,
} from '../../published/published-rows';
import { DayField, TextField } from './fields';

export class MilestoneView {
  @TextField('What is to be done, in Swedish.', 'Platserna är valda')
  title!: string;

  @DayField('When it is due.', '2026-03-31')
  dueOn!: Day;

  @DayField('The day it was reached; null until then.', '2026-03-24', true)
  doneOn!: Day | null;

  @TextField('Why it was dropped, in Swedish; null when it was not.', 'Vandringen slogs ihop med nästa.', {
    nullable: true,
  })
  dropReason!: string | null;
}

export class EvidenceView {
  @TextField('What the link shows, in Swedish.', 'Protokoll från vandringen')
  title!: string;

  @TextField('The address.', 'https://www.example.se/protokoll', { format: 'uri' })
  url!: string;
}

export class ClockStopView {
  @DayField('First day on which the clock stood still.', '2026-04-01')
  fromOn!: Day;

  @DayField('Last day; null while it goes on.', '2026-04-14', true)
  toOn!: Day | null;

  @TextField('Why, in Swedish.', 'Översvämningen gjorde området otillgängligt.')
  reason!: string;
}

export const showMilestone = ({ title, dueOn, doneOn, dropReason }: PublishedMilestone): MilestoneView => ({
  title,
  dueOn,
  doneOn,
  dropReason,
});

export const showEvidence = ({ title, url }: PublishedEvidence): EvidenceView => ({ title, url });

export const showStop = ({ fromOn, toOn, reason }: PublishedClockStop): ClockStopView => ({
  fromOn,
  toOn,
  reason,
});
