import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../../audit/log';
import { LogViews } from '../../audit/log-view';
import { Users } from '../../accounts/users';
import { actsFor, type Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Language } from '../../kernel/language';
import { Organisations } from '../../organisations/organisations';
import { PromiseSets } from '../../promises/promise-sets';
import { statusTexts } from '../../site/status-texts';
import { activityStatuses, mayFollow } from '../../words/activity-status';
import { Activities } from '../activities';
import { activityProgress, countedOf, requestsMet } from '../activity-progress';
import type { Activity } from '../activity.entity';
import { type ActivityStake, noteAuthority } from '../activity.policy';
import type { Assignment } from '../assignment.entity';
import { Assignments } from '../assignments';
import { ClockStops } from '../clock-stops';
import { Deadlines } from '../deadlines';
import { InternalNotes } from '../internal-notes';
import { Occurrences } from '../occurrences';
import { PartnerContacts } from '../partner-contacts';
import { timelinessOf } from '../activity-timeliness';
import { ActivityPartViews } from './activity-part-views';
import type { ActivityView } from './activity-view';
import { historyTexts } from './history.texts';
import { OccurrenceViews } from './occurrence-views';
import { OriginViews } from './origin-views';
import { permissions } from './permissions';

/** Gathers what the page of one activity shows; the policies decide which rows there are. */
@Injectable()
export class ActivityViews implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly logs: LogViews,
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly assignments: Assignments,
    private readonly contacts: PartnerContacts,
    private readonly deadlines: Deadlines,
    private readonly occurrences: Occurrences,
    private readonly stops: ClockStops,
    private readonly parts: ActivityPartViews,
    private readonly occurrenceViews: OccurrenceViews,
    private readonly notes: InternalNotes,
    private readonly origins: OriginViews,
  ) {}

  onModuleInit(): void {
    this.logs.knowFields({ sv: historyTexts.sv.fields, en: historyTexts.en.fields });
    this.logs.knowWords({ sv: statusesIn('sv'), en: statusesIn('en') });
  }

  async of(id: string, by: Caller): Promise<ActivityView> {
    const activity = await this.activities.find(id);
    const set = await this.promiseSets.find(activity.promiseSetId);
    const stake = await this.activities.stakeOf(activity);
    const today = this.clock.today();
    const occurrences = await this.occurrences.of([id]);
    const stops = await this.stops.of([id]);
    const moves = await this.deadlines.moves([id]);
    const may = permissions(activity, stake, set.isDraft(), by);
    const actors = await this.organisations.byIds([activity.leadId, set.keeperId]);
    const lead = actors.find((actor) => actor.id === activity.leadId);
    const keeper = actors.find((actor) => actor.id === set.keeperId);
    const links = new Set((await this.activities.links([id])).map((link) => link.promiseId));
    const promises = await this.promiseSets.promises(set.id);
    const { title, description, status, statusReason, decidedBy, completedOn, publicText } = activity;
    const { startOn, dueOn, originalDueOn, demandDriven, leadFunction, version } = activity;
    return {
      id,
      title,
      description,
      promiseSet: { id: set.id, title: set.title },
      promises: promises
        .filter((promise) => links.has(promise.id))
        .map(({ number, text }) => ({ number, text })),
      status,
      nextStatuses: mayFollow(status),
      timeliness: timelinessOf(activity, today, stops, keeper),
      statusReason,
      decidedBy,
      completedOn,
      publicText,
      startOn,
      dueOn,
      originalDueOn,
      demandDriven,
      moves: moves.map(({ id: moveId, fromOn, toOn, reason, publicText: text }) => ({
        id: moveId,
        fromOn,
        toOn,
        reason,
        publicText: text,
      })),
      target: activity.target,
      progress: {
        progress: activityProgress(activity, set, occurrences, today),
        suggestedTarget: activity.targetIsSuggested ? activity.suggestedOrConfirmedTarget : null,
        occurrences: countedOf(occurrences).length,
        requestsMet: requestsMet(activity, occurrences),
      },
      leadName: lead?.name ?? '',
      leadFunction,
      confirmedAt: activity.confirmedAt.toISOString(),
      assignment: await this.assignmentOf(activity, stake, by),
      candidates: may.assign ? await this.assignments.askable(stake.leadAuthorityId) : [],
      occurrences: await this.occurrenceViews.of(activity, set, occurrences),
      ...(await this.notesOf(activity, stake, by)),
      origin: await this.origins.of(activity, by),
      history: await this.log.about(id),
      ...(await this.parts.of(activity, { set, occurrences, stops, moves: moves.length, today }, by)),
      may,
      version,
      today,
    };
  }

  private async assignmentOf(
    activity: Activity,
    stake: ActivityStake,
    by: Caller,
  ): Promise<ActivityView['assignment']> {
    if (!actsFor(by, stake.leadAuthorityId)) return null;
    const rows: readonly Assignment[] = await this.activities.assignments([activity.id]);
    const asked = rows.find(({ authorityId }) => authorityId === stake.leadAuthorityId);
    if (asked?.externalContactId) {
      const name = (await this.contacts.nameOf(asked.externalContactId)) ?? '';
      return { name, state: asked.state, declineReason: asked.declineReason };
    }
    if (!asked?.userId) return { name: '', state: 'nobody', declineReason: null };
    const [person] = await this.users.byIds([asked.userId]);
    return { name: person?.name ?? '', state: asked.state, declineReason: asked.declineReason };
  }

  private async notesOf(
    activity: Activity,
    stake: ActivityStake,
    by: Caller,
  ): Promise<Pick<ActivityView, 'notes' | 'noteAuthorityName'>> {
    const notes = await this.notes.about(activity.id);
    const parties = await this.promiseSets.parties([activity.promiseSetId]);
    const partyIds = parties.map((party) => party.actorId);
    const ownId = noteAuthority(stake, partyIds, by);
    const authorities = await this.organisations.byIds([
      ...notes.map((note) => note.authorityId),
      ...(ownId ? [ownId] : []),
    ]);
    const writers = await this.users.byIds(notes.map((note) => note.writtenBy));
    const nameOf = (id: string) => authorities.find((authority) => authority.id === id)?.name ?? '';
    return {
      notes: notes.map(({ id, text, writtenBy, writtenAt, authorityId }) => ({
        id,
        text,
        by: writers.find((writer) => writer.id === writtenBy)?.name ?? '',
        at: writtenAt.toISOString(),
        authorityName: nameOf(authorityId),
      })),
      noteAuthorityName: ownId && nameOf(ownId),
    };
  }
}

const statusesIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(activityStatuses.map((status) => [status, statusTexts[language][status].word]));
