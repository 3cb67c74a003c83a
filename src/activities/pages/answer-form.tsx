import type { VNode } from 'preact';
import { Button, ButtonRow } from '../../site/button';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';

interface AnswerFormProps {
  readonly activityId: string;
  /** Where it is sent, when not from the workspace. */
  readonly action?: string;
}

/** Yes or no from the person asked; also on the workspace, where several may wait, and behind the link in a mail. */
export function AnswerForm({ activityId, action }: AnswerFormProps): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].answer;
  const reason = fillForm(page, 'answer').field('declineReason');
  return (
    <PostForm action={action ?? activityPaths.answer(activityId)} name="answer">
      <TextArea
        {...reason}
        id={page.returnedForm ? reason.id : `${reason.id}-${activityId}`}
        label={texts.reason}
        visibility="internal"
        rows={2}
        isOptional
      />
      <ButtonRow>
        <Button name="answer" value="accepted">
          {texts.accept}
        </Button>
        <Button kind="secondary" name="answer" value="declined">
          {texts.decline}
        </Button>
      </ButtonRow>
    </PostForm>
  );
}
