import type { ActivityOutlineView } from './activity-outline.view';
import type { ChangeView, HitView } from './catalogue.view';
import { answers } from './examples';
import type { DistrictListedView } from './district.view';
import { assessmentRows, type FollowUpListedView } from './follow-up-listed.view';
import { type IndicatorListedView, measurementRows } from './indicator-listed.view';
import type { List } from './list.view';
import type { MunicipalityView, PoliceAreaView } from './place.view';
import type { ActivityInFullView, PromiseOutlineView, PromiseWithActivitiesView } from './promise.view';
import { linksOf } from './promise.view';
import { showStatus } from './status.view';

const host = 'https://loften.example.se';
const { set, outline } = answers;
const promise = set.promises[0];
const walks = set.activities[0];
const shownFollowUp = set.followUps[0];
const shownIndicator = set.indicators[0];
const shownDistrict = set.document.districts[0];
if (!promise || !walks || !shownFollowUp || !shownIndicator || !shownDistrict)
  throw new Error('The example promise set holds one of each');

const listed = <Item>(item: Item, path: string): List<Item> => ({
  data: [item],
  meta: { total: 1, limit: 20, page: 1 },
  _links: { self: { href: `${host}/api/v1/${path}?limit=20&page=1` } },
});

const ekhamra = { name: 'Ekhamra kommun', slug: 'ekhamra-kommun', code: '0198' };
const area = { name: 'Lokalpolisområde Mellanbygden', slug: 'lokalpolisomrade-mellanbygden', code: null };

const ofPlace = {
  activityCounts: outline.activityCounts,
  publishedAt: outline.publishedAt,
  promiseSets: [outline],
};

const municipality: MunicipalityView = {
  ...ekhamra,
  countyCode: '01',
  policeAreas: [area],
  ...ofPlace,
  _links: {
    self: { href: `${host}/api/v1/municipalities/ekhamra-kommun` },
    page: { href: `${host}/kommun/ekhamra-kommun` },
    promiseSets: { href: `${host}/api/v1/promise-sets?municipality=0198` },
  },
};

const policeArea: PoliceAreaView = {
  ...area,
  municipalities: [ekhamra],
  ...ofPlace,
  _links: {
    self: { href: `${host}/api/v1/police-areas/${area.slug}` },
    page: { href: `${host}/polisomrade/${area.slug}` },
    promiseSets: { href: `${host}/api/v1/promise-sets?policeArea=${area.slug}` },
  },
};

const { id: promiseId, number, text, party, partnerName, kind, forMunicipality } = promise;

const promiseLine: PromiseOutlineView = {
  ...{ id: promiseId, number, text, party, partnerName, kind, forMunicipality },
  promiseSetId: set.id,
  municipalities: [ekhamra],
  activityCounts: outline.activityCounts,
  updatedAt: outline.publishedAt,
  _links: linksOf('promise', promise.id, set.id, host),
};

const promiseInFull: PromiseWithActivitiesView = {
  ...promise,
  promiseSetId: set.id,
  activityCounts: outline.activityCounts,
  activities: [walks],
  _links: linksOf('promise', promise.id, set.id, host),
};

const activityLine: ActivityOutlineView = {
  id: walks.id,
  promiseSetId: set.id,
  promiseIds: walks.promiseIds,
  municipalities: [ekhamra],
  title: walks.title,
  description: walks.description,
  lead: walks.lead,
  startsOn: walks.startsOn,
  dueOn: walks.dueOn,
  originalDueOn: walks.originalDueOn,
  deadlineMoveCount: 1,
  target: walks.target,
  occurrenceCount: 2,
  doneQuantity: 3,
  isDemandDriven: false,
  status: walks.status,
  statusReason: null,
  publicText: walks.publicText,
  completedOn: null,
  confirmedAt: walks.confirmedAt,
  isLate: false,
  isDueSoon: false,
  isStale: false,
  updatedAt: outline.publishedAt,
  _links: linksOf('activity', walks.id, set.id, host),
};

const activity: ActivityInFullView = {
  ...walks,
  promiseSetId: set.id,
  _links: linksOf('activity', walks.id, set.id, host),
};

const followUp: FollowUpListedView = {
  ...shownFollowUp,
  promiseSetId: set.id,
  municipalities: [ekhamra],
  reports: [
    {
      party: 'municipality',
      authorityName: ekhamra.name,
      ...{ owedCount: 1, givenCount: 1, isComplete: true, missingPromiseIds: [] },
    },
  ],
  updatedAt: outline.publishedAt,
  _links: {
    self: { href: `${host}/api/v1/follow-ups/${shownFollowUp.id}` },
    page: { href: `${host}/medborgarloften/${set.id}#uppfoljning` },
    promiseSet: outline._links.self,
  },
};

const indicator: IndicatorListedView = {
  ...shownIndicator,
  promiseSetId: set.id,
  municipalities: [ekhamra],
  updatedAt: outline.publishedAt,
  _links: {
    self: { href: `${host}/api/v1/indicators/${shownIndicator.id}` },
    page: { href: `${host}/medborgarloften/${set.id}#indikatorer` },
    promiseSet: outline._links.self,
  },
};

const district: DistrictListedView = {
  id: shownDistrict.id,
  name: shownDistrict.name,
  municipality: ekhamra,
  promiseSets: [answers.lastYear],
  updatedAt: outline.publishedAt,
  _links: {
    self: { href: `${host}/api/v1/districts/${shownDistrict.id}` },
    page: { href: `${host}/kommun/ekhamra-kommun` },
  },
};

const line = {
  kind: 'activity',
  id: walks.id,
  promiseSetId: set.id,
  _links: { self: { href: `${host}/api/v1/activities/${walks.id}` } },
} as const;
const change: ChangeView = { ...line, changedAt: outline.publishedAt, isWithdrawn: false };
const hit: HitView = { ...line, title: walks.title };

/** One whole answer of each collection; a test compares them with the schemas. */
export const collectionExamples = {
  municipalities: listed(municipality, 'municipalities'),
  municipality,
  policeAreas: listed(policeArea, 'police-areas'),
  policeArea,
  promises: listed(promiseLine, 'promises'),
  promise: promiseInFull,
  activities: listed(activityLine, 'activities'),
  activity,
  followUps: listed(followUp, 'follow-ups'),
  followUp,
  assessment: assessmentRows(followUp)[0] ?? {},
  indicators: listed(indicator, 'indicators'),
  indicator,
  measurement: measurementRows(indicator)[0] ?? {},
  districts: listed(district, 'districts'),
  district,
  changes: listed(change, 'changes'),
  search: listed(hit, 'search'),
  statuses: listed(showStatus('late'), 'statuses'),
};
