import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Occurrences } from '../../activities/occurrences';
import { activityProgress, countedOf, requestsMet } from '../../activities/activity-progress';
import type { ActivityPromise } from '../../activities/activity-promise.entity';
import { approvesFor } from '../../commitments/approval.policy';
import type { CommitmentState } from '../../commitments/commitment-state';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day';
import type { Actor } from '../../organisations/actor.entity';
import { Organisations } from '../../organisations/organisations';
import type { CitizenPromise } from '../../promises/citizen-promise.entity';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { Assessment, Judged } from '../assessment.entity';
import { Assessments } from '../assessments';
import type { FollowUp } from '../follow-up.entity';
import { mayAssessFor, mayKeepFollowUps } from '../follow-up.policy';
import { FollowUps } from '../follow-ups';
import { minutesOf } from '../minutes';
import type { DoneView, FollowUpView, VerdictsView } from './follow-up-view';
import { slots } from './judgement-slots';

type DoneOf = (promiseId: string) => readonly DoneView[];

/** Gathers what the page of one follow-up shows; the policies decide which rows there are. */
@Injectable()
export class FollowUpViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly occurrences: Occurrences,
    private readonly followUps: FollowUps,
    private readonly assessments: Assessments,
  ) {}

  async of(id: string, by: Caller): Promise<FollowUpView> {
    const followUp = await this.followUps.find(id);
    const set = await this.promiseSets.find(followUp.promiseSetId);
    const promises = await this.promiseSets.promises(set.id);
    const owed = await this.followUps.owed(set.id);
    const rows = await this.followUps.assessments([id]);
    const states = await this.assessments.verdicts(followUp);
    const actors = await this.actors(set, promises);
    const nameOf = (actorId: string) => actors.find((actor) => actor.id === actorId)?.name ?? '';
    const doneOf = await this.done(set, followUp);
    const today = this.clock.today();
    const slot = slots(followUp, owed, rows, states, actors, by);
    const { type, fromOn, toOn, dueOn, state, closedAt, version } = followUp;
    const numberOf = (promiseId: string) => promises.find((one) => one.id === promiseId)?.number ?? 0;
    return {
      ...{ id, type, fromOn, toOn, dueOn, state, version, today },
      set: { id: set.id, title: set.title },
      isLate: followUp.isOpen() && dueOn < today,
      closedOn: closedAt && dayOf(closedAt),
      minutes: minutesOf(followUp),
      promises: promises.map(({ id: promiseId, number, text, party, actorId }) => ({
        ...{ id: promiseId, number, text, party },
        partnerName: actorId ? nameOf(actorId) : null,
        done: doneOf(promiseId),
        judgements: slot(promiseId),
      })),
      missing: (await this.followUps.missing(id))
        .map(({ promiseId, authorityId, lacks }) => ({
          ...{ promiseId, lacks, number: numberOf(promiseId), authorityName: nameOf(authorityId) },
        }))
        .sort((a, b) => a.number - b.number || a.authorityName.localeCompare(b.authorityName, 'sv')),
      verdicts: followUp.isOpen() ? verdictsFor(states, rows, numberOf, nameOf, by) : [],
      corrections: (await this.followUps.corrections(id)).map(
        ({ id: correctionId, authorityId, text, reason, writtenAt }) => ({
          ...{ id: correctionId, authorityName: nameOf(authorityId), text, reason },
          writtenOn: dayOf(writtenAt),
        }),
      ),
      mayKeep: mayKeepFollowUps(set, by),
      correctsFor: [...new Set(owed.map(({ authorityId }) => authorityId))]
        .filter((authorityId) => mayAssessFor(authorityId, by))
        .map((authorityId) => ({ id: authorityId, name: nameOf(authorityId) })),
    };
  }

  private async actors(set: PromiseSet, promises: readonly CitizenPromise[]): Promise<Actor[]> {
    const parties = await this.promiseSets.parties([set.id]);
    const partners = promises.flatMap(({ actorId }) => (actorId ? [actorId] : []));
    return this.organisations.byIds([set.keeperId, ...parties.map(({ actorId }) => actorId), ...partners]);
  }

  private async done(set: PromiseSet, { fromOn, toOn }: FollowUp): Promise<DoneOf> {
    const activities = await this.activities.ofSets([set.id]);
    const ids = activities.map(({ id }) => id);
    const occurrences = await this.occurrences.of(ids);
    const links = await this.activities.links(ids);
    const asOf = toOn < this.clock.today() ? toOn : this.clock.today();
    const views = activities.map((activity): DoneView => {
      const own = occurrences.filter(({ activityId, day }) => activityId === activity.id && day <= asOf);
      const { id, title, status, publicText } = activity;
      return {
        ...{ id, title, status, publicText },
        progress: {
          progress: activityProgress(activity, set, own, asOf),
          suggestedTarget: null,
          occurrences: countedOf(own).length,
          requestsMet: requestsMet(activity, own),
        },
        inPeriod: countedOf(own).filter(({ day }) => day >= fromOn).length,
        asOf,
      };
    });
    return (promiseId) => views.filter(({ id }) => isLinked(links, id, promiseId));
  }
}

const isLinked = (links: readonly ActivityPromise[], activityId: string, promiseId: string): boolean =>
  links.some((link) => link.activityId === activityId && link.promiseId === promiseId);

function verdictsFor(
  states: readonly CommitmentState[],
  rows: readonly Assessment[],
  numberOf: (promiseId: string) => number,
  nameOf: (actorId: string) => string,
  by: Caller,
): readonly VerdictsView[] {
  const authorities = [...new Set(states.flatMap(({ waitsFor }) => waitsFor))].filter((id) =>
    approvesFor(id, by),
  );
  return authorities.map((authorityId) => ({
    authorityId,
    authorityName: nameOf(authorityId),
    items: states
      .filter(({ waitsFor }) => waitsFor.includes(authorityId))
      .map(({ subjectId, newest }) => {
        const { judgement, reason, publicText } = newest.fields as Judged;
        const promiseId = rows.find(({ id }) => id === subjectId)?.promiseId ?? '';
        const said = { judgement, reason: reason ?? '', publicText };
        return { revisionId: newest.id, number: numberOf(promiseId), ...said };
      })
      .sort((a, b) => a.number - b.number),
  }));
}
