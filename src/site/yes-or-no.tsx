import type { VNode } from 'preact';
import { Button, ButtonRow } from './button';
import type { FormField } from './filled-form';
import { TextArea } from './fields';

interface YesOrNoProps {
  /** Where the reason for a no is written: read by the parties, never by residents. */
  readonly field: FormField;
  readonly texts: {
    readonly reason: string;
    readonly reasonHint?: string;
    readonly approve: string;
    readonly refuse: string;
  };
}

/** The end of a form where somebody approves what is shown, or does not and says why. */
export function YesOrNoInputs({ field, texts }: YesOrNoProps): VNode {
  return (
    <>
      <TextArea
        {...field}
        label={texts.reason}
        hint={texts.reasonHint}
        visibility="internal"
        rows={3}
        isOptional
      />
      <ButtonRow>
        <Button name="decision" value="approved">
          {texts.approve}
        </Button>
        <Button kind="secondary" name="decision" value="refused">
          {texts.refuse}
        </Button>
      </ButtonRow>
    </>
  );
}
