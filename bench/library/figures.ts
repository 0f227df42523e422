/** What was measured against what must be: a table, and whether all of it was kept. */
export class Figures {
  private readonly rows: string[] = [];
  private missed = 0;

  /**
   * @param must the most that the value may be; null where nothing is asked
   * @param unit of both, as `ms`
   * @param told what else was seen on the way
   */
  add(what: string, must: number | null, value: number, unit: 'ms' | 's' | 'MB', told = ''): void {
    const kept = must === null || value <= must;
    if (!kept) this.missed++;
    const written = `${unit === 's' ? value.toFixed(1) : Math.round(value)} ${unit}`;
    const measured = `${kept ? written : `**${written}, missed**`}${told && `; ${told}`}`;
    this.rows.push(`| ${what} | ${must === null ? '' : `≤ ${must} ${unit}`} | ${measured} |`);
  }

  /** Prints the table; a figure that was missed makes the process end with an error. */
  print(): void {
    console.log(`\n| what | must | measured |\n|---|---|---|\n${this.rows.join('\n')}`);
    console.log(this.missed > 0 ? `\n${this.missed} missed` : '\nall figures kept');
    if (this.missed > 0) process.exitCode = 1;
  }
}

/** The value that the given share of the values does not exceed, by nearest rank. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!;

export const median = (values: readonly number[]): number => percentile(values, 0.5);
