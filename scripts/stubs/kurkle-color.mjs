/**
 * Stands for the arithmetic on colours of a chart's animations and hovered elements, of which ours has none: the
 * colours that it paints are what the browser resolved.
 */
export class Color {
  valid = false;
}
