import { IsBoolean, IsInt } from 'class-validator';
import { AsFlag, AsNumber } from '../http/input-rules';

export class NewRule {
  /** In the rule's own unit, before or after the subject's day as the rule has it. */
  @AsNumber()
  @IsInt({ message: 'reminder_rule.span_malformed' })
  span!: number;

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isOn: boolean = false;
}
