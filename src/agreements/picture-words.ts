export const pictureSources = [
  'citizen_dialogue',
  'employee_dialogue',
  'safety_survey',
  'national_safety_survey',
  'reported_crime',
  'joint_incident_reports',
  'pupil_survey',
  'business_survey',
  'police_intelligence',
] as const;
/** What a situational picture is drawn from. */
export type PictureSource = (typeof pictureSources)[number];
