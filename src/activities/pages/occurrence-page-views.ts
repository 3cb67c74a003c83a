import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { Missing, NotAllowed } from '../../kernel/missing';
import { EvidenceLinks } from '../evidence-links';
import { Occurrences } from '../occurrences';
import type { ActivityView, OccurrenceView } from './activity-view';
import { ActivityViews } from './activity-views';

export interface OccurrencePageView {
  readonly activity: ActivityView;
  readonly occurrence: OccurrenceView;
  readonly hasEvidence: boolean;
}

/** One occurrence for those who report on its activity. */
@Injectable()
export class OccurrencePageViews {
  constructor(
    private readonly occurrences: Occurrences,
    private readonly evidence: EvidenceLinks,
    private readonly activities: ActivityViews,
  ) {}

  async of(id: string, by: Caller): Promise<OccurrencePageView> {
    const { activityId } = await this.occurrences.find(id);
    const activity = await this.activities.of(activityId, by);
    if (!activity.may.report) throw new NotAllowed('activity.correct_occurrence');
    const occurrence = activity.occurrences.find((one) => one.id === id);
    if (!occurrence) throw new Missing('occurrence');
    const links = await this.evidence.of([activityId]);
    return { activity, occurrence, hasEvidence: links.some((link) => link.occurrenceId === id) };
  }
}
