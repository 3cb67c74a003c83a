import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Deadlines } from '../../activities/deadlines';
import { Origins } from '../../activities/origins';
import { AgreementParties } from '../../agreements/agreement-parties';
import { FollowUps } from '../../follow-ups/follow-ups';
import { IndicatorViews } from '../../indicators/pages/indicator-views';
import type { Caller } from '../../kernel/caller';
import { type Day, formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Missing } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import { Foundations } from '../../promises/foundations';
import { PromiseSets } from '../../promises/promise-sets';
import type { StatusCount } from '../../site/status-counts';
import type { ActivityLine } from '../activity-lines';
import { PromiseSetViews } from '../promise-set-views';
import type { Deviation, RegistryLine, ReportedFollowUp, ReportView } from './report-view';
import type { Recipient } from './report.paths';

@Injectable()
export class ReportViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly agreementParties: AgreementParties,
    private readonly activities: Activities,
    private readonly deadlines: Deadlines,
    private readonly origins: Origins,
    private readonly followUps: FollowUps,
    private readonly indicators: IndicatorViews,
    private readonly documents: PromiseSetViews,
  ) {}

  /** Of what the parties have agreed on: a draft is nothing to report. */
  async of(setId: string, recipient: Recipient, by: Caller): Promise<ReportView> {
    const found = await this.promiseSets.find(setId);
    if (!found.wasApproved()) throw new Missing('report');
    const set = await this.documents.of(setId, by);
    const lines = distinct(set.groups.flatMap(({ activities }) => activities));
    return {
      recipient,
      set,
      counts: countsOf(lines),
      registry: await this.registryOf(setId, lines, by.language),
      followUp: await this.followUpOf(setId),
      deviations: await this.deviationsOf(lines),
      indicators: (await this.indicators.ofSet(setId, by)).indicators,
    };
  }

  private async registryOf(
    setId: string,
    lines: readonly ActivityLine[],
    language: Language,
  ): Promise<RegistryLine[]> {
    const day = (on: Day) => formatDay(on, language);
    const { agreementId } = await this.foundations.of(setId);
    const parties = await this.agreementParties.of(agreementId ? [agreementId] : []);
    const actors = await this.organisations.byIds(parties.map(({ actorId }) => actorId));
    const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '';
    const decisions = await this.origins.assignmentsOf(lines.map(({ id }) => id));
    const followUps = await this.followUps.ofSets([setId]);
    const numbered = [
      ...parties.map(
        ({ actorId, registryNumber }) => ['agreement', nameOf(actorId), registryNumber] as const,
      ),
      ...decisions
        .filter(({ voidedAt }) => voidedAt === null)
        .map(
          ({ body, decidedOn, registryNumber }) =>
            ['decision', `${body} ${day(decidedOn)}`, registryNumber] as const,
        ),
      ...followUps.map(
        ({ fromOn, toOn, registryNumber }) =>
          ['follow_up', `${day(fromOn)} – ${day(toOn)}`, registryNumber] as const,
      ),
    ];
    return numbered.flatMap(([kind, whose, number]) => (number ? [{ kind, whose, number }] : []));
  }

  private async followUpOf(setId: string): Promise<ReportedFollowUp | null> {
    const all = await this.followUps.ofSets([setId]);
    const latest = all.find((followUp) => !followUp.isOpen()) ?? all[0];
    if (!latest) return null;
    const owed = await this.followUps.owed(setId);
    const said = await this.followUps.assessments([latest.id]);
    const ids = [...new Set([...owed, ...said].map(({ authorityId }) => authorityId))];
    const actors = await this.organisations.byIds(ids);
    const { type, fromOn, toOn, decisions, nextSteps } = latest;
    return {
      ...{ type, fromOn, toOn, decisions, nextSteps },
      isOpen: latest.isOpen(),
      authorities: actors
        .toSorted((a, b) => Number(a.isPolice()) - Number(b.isPolice()) || a.name.localeCompare(b.name, 'sv'))
        .map(({ id, name }) => ({ id, name })),
      judgementsOf: (promiseId) =>
        ids.flatMap((authorityId) => {
          const isOf = (one: { promiseId: string; authorityId: string }) =>
            one.promiseId === promiseId && one.authorityId === authorityId;
          const row = said.find(isOf);
          if (!row && !owed.some(isOf)) return [];
          const { judgement = null, reason = null, publicText = '' } = row ?? {};
          return [{ authorityId, judgement, reason: reason ?? '', publicText }];
        }),
    };
  }

  private async deviationsOf(lines: readonly ActivityLine[]): Promise<Deviation[]> {
    const ids = lines.map(({ id }) => id);
    const activities = await this.activities.byIds(ids);
    const moves = await this.deadlines.moves(ids);
    return lines.flatMap((line) => {
      const moved = moves
        .filter(({ activityId }) => activityId === line.id)
        .map(({ fromOn, toOn, reason, publicText }) => ({
          from: fromOn,
          to: toOn,
          reason,
          text: publicText,
        }));
      const isStopped = line.status === 'paused' || line.status === 'cancelled';
      if (moved.length === 0 && !isStopped && !line.timeliness.includes('late')) return [];
      const reason = activities.find(({ id }) => id === line.id)?.statusReason ?? null;
      return [{ line, reason: isStopped ? reason : null, moves: moved }];
    });
  }
}

/** An activity may belong to promises of several groups. */
const distinct = (lines: readonly ActivityLine[]): ActivityLine[] => [
  ...new Map(lines.map((line) => [line.id, line])).values(),
];

/** As residents are told: what is late is counted as late, whatever else it is. */
function countsOf(lines: readonly ActivityLine[]): StatusCount[] {
  const statusOf = ({ status, timeliness }: ActivityLine) => (timeliness.includes('late') ? 'late' : status);
  return (['completed', 'in_progress', 'late', 'not_started', 'paused', 'cancelled'] as const).map(
    (status) => ({
      status,
      count: lines.filter((line) => statusOf(line) === status).length,
    }),
  );
}
