/** Colours are `#rrggbb`, in lower case. */
export type Colour = string;

/** From 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The same colour, as little darker or lighter as it takes. Black or white where nothing between suits. */
export function nearestThat(suits: (colour: Colour) => boolean, colour: Colour): Colour {
  for (let step = 0; step <= steps; step += 1) {
    const found = [shaded(colour, -step / steps), shaded(colour, step / steps)].find(suits);
    if (found) return found;
  }
  throw new Error(`No shade of ${colour} suits`);
}

/** @param by from -1, which is black, by 0, which is the colour itself, to 1, which is white */
export function shaded(colour: Colour, by: number): Colour {
  const end = by < 0 ? 0 : 255;
  const parts = partsOf(colour).map((part) => Math.round(part + (end - part) * Math.abs(by)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const steps = 200;

/** WCAG 2.2, "relative luminance". */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const partsOf = (colour: Colour): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
