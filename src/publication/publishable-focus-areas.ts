import type { PublishedFocusArea, PublishedPicture } from '../published/published-rows';
import type { Approved, PublisherQuery } from './approved-fields';

/** The problems behind the promises, in the words meant for residents: never the analysis of causes. */
export async function publishableFocusAreas(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
): Promise<PublishedFocusArea[]> {
  const rows = await query<Omit<PublishedFocusArea, 'promiseSetId' | 'position'>>(
    `select f.public_id as id, f.title, f.problem, f.outcome_goal as goal, d.name as "districtName"
       from tracker.promise_set_focus_area l join tracker.focus_area f on f.id = l.focus_area_id
       left join tracker.district d on d.id = f.district_id
      where l.promise_set_id = $1 order by f.title, f.id`,
    [setId],
  );
  return rows.map(({ id, title, problem, goal, districtName }, position) => ({
    id,
    promiseSetId: publicSetId,
    position,
    title,
    problem,
    goal,
    districtName,
  }));
}

/** The summary that the municipality wrote for residents, if it wrote one; at most one row. */
export function publishablePicture(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
): Promise<PublishedPicture[]> {
  return query<PublishedPicture>(
    `select $2::text as "promiseSetId", p.day, p.public_summary as summary
       from tracker.promise_set_foundation f join tracker.situational_picture p on p.id = f.picture_id
      where f.promise_set_id = $1 and p.public_summary <> ''`,
    [setId, publicSetId],
  );
}
