import { Injectable } from '@nestjs/common';
import { HttpSettings } from '../../http/settings';
import type { Day } from '../../kernel/day';
import { activityStatuses } from '../../words/activity-status';
import { followUpStates, followUpTypes } from '../../words/follow-up-words';
import { indicatorLevels } from '../../words/indicator-words';
import { parties, promiseKinds } from '../../words/promise-words';
import { publicPaths } from '../public-paths';
import { ActivityReader, allActivities } from '../reading/activity-reader';
import { catalogueKinds, CatalogueReader } from '../reading/catalogue-reader';
import { allDistricts, DistrictReader } from '../reading/district-reader';
import { allFollowUps, FollowUpReader } from '../reading/follow-up-reader';
import { allIndicators, IndicatorReader } from '../reading/indicator-reader';
import { OutlineReader } from '../reading/outline-reader';
import type { Paged, Part } from '../reading/paged';
import { allPlaces, PlaceReader } from '../reading/place-reader';
import { PromiseReader } from '../reading/promise-reader';
import { type ActivityOutlineView, showActivityOutline } from './activity-outline.view';
import { apiVersion, released } from './api-info.view';
import { type ChangeView, type HitView, showChange, showHit } from './catalogue.view';
import { type DistrictListedView, showDistrict } from './district.view';
import { type FollowUpListedView, showFollowUpListed } from './follow-up-listed.view';
import { type IndicatorListedView, showIndicatorListed } from './indicator-listed.view';
import type { Parameters } from './parameters';
import { type MunicipalityView, type PoliceAreaView, showMunicipality, showPoliceArea } from './place.view';
import { type PromiseOutlineView, showPromiseOutline } from './promise.view';
import { type PromiseSetOutlineView, showOutline } from './promise-set-outline.view';
import { publicStatuses, showStatus, type StatusView } from './status.view';

type Read<Item> = (today: Day, part: Part) => Promise<Paged<Item>>;

/** A list that anybody may read: page by page as JSON, and in whole as a file. */
export interface Collection<Item extends object> {
  readonly path: string;
  /** Reads what the list is narrowed to; gives the reading of one part of it. */
  ask(parameters: Parameters): Read<Item>;
}

@Injectable()
export class Collections {
  constructor(
    private readonly places: PlaceReader,
    private readonly outlines: OutlineReader,
    private readonly promiseReader: PromiseReader,
    private readonly activityReader: ActivityReader,
    private readonly followUpReader: FollowUpReader,
    private readonly indicatorReader: IndicatorReader,
    private readonly districtReader: DistrictReader,
    private readonly catalogue: CatalogueReader,
    private readonly settings: HttpSettings,
  ) {}

  readonly municipalities: Collection<MunicipalityView> = {
    path: publicPaths.municipalities,
    ask: (asked) => {
      const choice = {
        ...allPlaces,
        text: asked.text('text'),
        together: asked.area('policeArea'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown(
        (today, part) => this.places.list('municipality', today, { ...choice, ...part }),
        showMunicipality,
      );
    },
  };

  readonly policeAreas: Collection<PoliceAreaView> = {
    path: publicPaths.policeAreas,
    ask: (asked) => {
      const choice = {
        ...allPlaces,
        text: asked.text('text'),
        together: asked.place('municipality'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown(
        (today, part) => this.places.list('police_area', today, { ...choice, ...part }),
        showPoliceArea,
      );
    },
  };

  readonly promiseSets: Collection<PromiseSetOutlineView> = {
    path: publicPaths.promiseSets,
    ask: (asked) => {
      const choice = { ...placesIn(asked), updatedSince: asked.instant('updatedSince') };
      return this.shown((today, part) => this.outlines.list(today, { ...choice, ...part }), showOutline);
    },
  };

  readonly promises: Collection<PromiseOutlineView> = {
    path: publicPaths.promises,
    ask: (asked) => {
      const choice = {
        ...placesIn(asked),
        promiseSet: asked.id('promiseSet'),
        party: asked.word('party', parties),
        kind: asked.word('kind', promiseKinds),
        text: asked.text('text'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown(
        (today, part) => this.promiseReader.list(today, { ...choice, ...part }),
        showPromiseOutline,
      );
    },
  };

  readonly activities: Collection<ActivityOutlineView> = {
    path: publicPaths.activities,
    ask: (asked) => {
      const choice = {
        ...allActivities,
        ...placesIn(asked),
        promiseSet: asked.id('promiseSet'),
        promise: asked.id('promise'),
        status: asked.word('status', activityStatuses),
        late: asked.flag('late'),
        party: asked.word('party', parties),
        text: asked.text('text'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown(
        (today, part) => this.activityReader.list(today, { ...choice, ...part }),
        showActivityOutline,
      );
    },
  };

  readonly followUps: Collection<FollowUpListedView> = {
    path: publicPaths.followUps,
    ask: (asked) => {
      const choice = {
        ...allFollowUps,
        ...placesIn(asked),
        promiseSet: asked.id('promiseSet'),
        promise: asked.id('promise'),
        type: asked.word('type', followUpTypes),
        state: asked.word('state', followUpStates),
        missing: asked.flag('missing'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown(
        (today, part) => this.followUpReader.list(today, { ...choice, ...part }),
        showFollowUpListed,
      );
    },
  };

  readonly indicators: Collection<IndicatorListedView> = {
    path: publicPaths.indicators,
    ask: (asked) => {
      const choice = {
        ...allIndicators,
        ...placesIn(asked),
        promiseSet: asked.id('promiseSet'),
        promise: asked.id('promise'),
        level: asked.word('level', indicatorLevels),
        text: asked.text('text'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown((_, part) => this.indicatorReader.list({ ...choice, ...part }), showIndicatorListed);
    },
  };

  readonly districts: Collection<DistrictListedView> = {
    path: publicPaths.districts,
    ask: (asked) => {
      const choice = {
        ...allDistricts,
        municipality: asked.place('municipality'),
        promiseSet: asked.id('promiseSet'),
        text: asked.text('text'),
        updatedSince: asked.instant('updatedSince'),
      };
      return this.shown((_, part) => this.districtReader.list({ ...choice, ...part }), showDistrict);
    },
  };

  readonly changes: Collection<ChangeView> = {
    path: publicPaths.changes,
    ask: (asked) => {
      const since = asked.instant('since');
      return this.shown((_, part) => this.catalogue.changes({ ...part, since }), showChange);
    },
  };

  /** Without a text nothing is found. */
  readonly search: Collection<HitView> = {
    path: publicPaths.search,
    ask: (asked) => {
      const text = asked.text('text');
      const kind = asked.word('kind', catalogueKinds);
      return this.shown((_, part) => this.catalogue.search({ ...part, text, kind }), showHit);
    },
  };

  readonly statuses: Collection<StatusView> = {
    path: publicPaths.statuses,
    ask: () => (_, part) => {
      const rows = publicStatuses.slice(part.offset, part.offset + part.limit).map(showStatus);
      return Promise.resolve({
        total: publicStatuses.length,
        rows,
        revision: apiVersion,
        publishedAt: released,
      });
    },
  };

  private shown<Row, Item>(
    read: Read<Row>,
    show: (row: Row, baseUrl: string) => Item,
  ): (today: Day, part: Part) => Promise<Paged<Item>> {
    return async (today, part) => {
      const page = await read(today, part);
      return { ...page, rows: page.rows.map((row) => show(row, this.settings.baseUrl)) };
    };
  }
}

const placesIn = (asked: Parameters) => ({
  municipality: asked.place('municipality'),
  policeArea: asked.area('policeArea'),
});
