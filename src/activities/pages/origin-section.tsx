import type { VNode } from 'preact';
import { focusAreaPaths } from '../../agreements/agreement.paths';
import { Written, WrittenText } from '../../http/staff-content';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { originTexts } from '../origin.texts';
import { AssignmentForm, TieForm, VoidForm } from './origin-forms';
import type { OriginView } from './origin-views';

interface OriginSectionProps {
  readonly view: OriginView;
  readonly formKey: string;
}

/** Why the activity is done at all: which problem it is a measure against, and what elected people have decided. */
export function OriginSection({ view, formKey }: OriginSectionProps): VNode {
  const texts = originTexts[usePage().language];
  const tied = view.focusAreas.filter(({ isTied }) => isTied);
  return (
    <>
      <Heading level={2} id="bakgrund">
        {texts.title}
      </Heading>
      {tied.length === 0 && view.assignments.length === 0 && <p class="quiet">{texts.none}</p>}
      {tied.length > 0 && (
        <>
          <Heading level={3}>{texts.focusAreas}</Heading>
          <ul>
            {tied.map(({ id, title }) => (
              <li key={id}>
                <a href={focusAreaPaths.focusArea(id)}>
                  <Written>{title}</Written>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.assignments.length > 0 && <Heading level={3}>{texts.assignments}</Heading>}
      {view.assignments.map((assignment) => (
        <OneAssignment key={assignment.id} view={view} assignment={assignment} />
      ))}
      {view.mayEdit && <TieForm view={view} />}
      {view.mayEdit && <AssignmentForm view={view} formKey={formKey} />}
    </>
  );
}

interface OneAssignmentProps {
  readonly view: OriginView;
  readonly assignment: OriginView['assignments'][number];
}

function OneAssignment({ view, assignment }: OneAssignmentProps): VNode {
  const texts = originTexts[usePage().language];
  const { id, body, decidedOn, registryNumber, text, voidReason } = assignment;
  return (
    <div>
      <p>
        <Written>{body}</Written>, <Day day={decidedOn} />
        {registryNumber && `, ${registryNumber}`}
      </p>
      <WrittenText>{text}</WrittenText>
      {voidReason && (
        <p class="quiet">
          <Written>{texts.voided(voidReason)}</Written>
        </p>
      )}
      {view.mayEdit && !voidReason && <VoidForm activityId={view.activityId} assignmentId={id} />}
    </div>
  );
}
