/** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
export type Colour = [red: number, green: number, blue: number, alpha: number];

/** A colour as a browser computes it, `rgb()` or `rgba()`. */
export function colourOf(computed: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** A colour over an opaque one. */
export const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
  const mixed = (above: number, at: 0 | 1 | 2) => above * alpha + below[at] * (1 - alpha);
  return [mixed(red, 0), mixed(green, 1), mixed(blue, 2), 1];
};

/** WCAG's contrast ratio of two opaque colours. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue]
    .map((value) => value / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
