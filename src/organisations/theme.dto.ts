import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { type Theme, type ThemeColour, usualTheme } from '../words/theme';

/** As it stands in a graphic manual: with or without #, in any case. An empty field is the usual colour. */
const AsColour = (name: ThemeColour): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const typed = value.trim().toLowerCase().replace(/^#/, '');
    return typed === '' ? usualTheme[name] : `#${typed}`;
  });

const IsColour = (): PropertyDecorator => Matches(/^#[0-9a-f]{6}$/, { message: 'theme.malformed' });

export class ThemeChoice implements Theme {
  @AsColour('brand')
  @IsColour()
  brand!: string;

  @AsColour('surface')
  @IsColour()
  surface!: string;

  @AsColour('link')
  @IsColour()
  link!: string;

  @AsColour('focus')
  @IsColour()
  focus!: string;
}
