/** Key of the title of a gap. */
export const gapTitle = (id: string): string => `gap_${id.replaceAll('-', '_')}_title`;
