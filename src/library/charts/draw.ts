import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { COLOURS, type Drawing } from './drawing.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);

/** Draws on a canvas. @returns what takes the drawing away */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const chart = new Chart(canvas, configuration(canvas, drawing));
  return () => chart.destroy();
}

function configuration(canvas: HTMLCanvasElement, drawing: Drawing): ChartConfiguration<'bar'> {
  const style = getComputedStyle(canvas);
  // Colours that follow light and dark are resolved by giving them to the canvas itself.
  const colour = (name: string): string => {
    canvas.style.color = `var(--${name})`;
    return getComputedStyle(canvas).color;
  };
  const [ink, line, card] = [colour('ink'), colour('line'), colour('card')];
  const rightToLeft = style.direction === 'rtl';
  const across = drawing.form === 'bars';
  const sums = drawing.labels.map((_, bar) =>
    drawing.parts.reduce((sum, part) => sum + part.counts[bar]!, 0),
  );
  const shares = drawing.form === 'shares';
  const number = new Intl.NumberFormat(drawing.locale, shares ? { style: 'percent' } : {});
  const numbers = {
    stacked: true,
    reverse: across && rightToLeft,
    beginAtZero: true,
    ...(shares && { max: 1 }),
    grid: { color: line },
    border: { display: false },
    ticks: {
      color: ink,
      precision: 0,
      // By itself it writes every number as the language does but 0.
      callback: (value: number | string) => number.format(Number(value)),
    },
  };
  const names = {
    stacked: true,
    reverse: !across && rightToLeft,
    grid: { display: false },
    border: { color: line },
    ticks: { color: ink, autoSkip: !across },
    ...(across && rightToLeft && { position: 'right' as const }),
  };
  return {
    type: 'bar',
    data: {
      labels: drawing.labels,
      datasets: drawing.parts.map((part, index) => ({
        label: part.label,
        data: part.counts.map((count, bar) => (shares ? count / (sums[bar] || 1) : count)),
        backgroundColor: colour(COLOURS[index % COLOURS.length]!),
        borderColor: card,
        borderWidth: across ? { [rightToLeft ? 'left' : 'right']: 1 } : { top: 1 },
        maxBarThickness: 26,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: across ? 'y' : 'x',
      locale: drawing.locale,
      font: { family: style.fontFamily },
      scales: across ? { x: numbers, y: names } : { x: names, y: numbers },
      plugins: {
        legend: {
          display: drawing.parts.length > 1,
          position: 'bottom',
          rtl: rightToLeft,
          labels: { color: ink, boxWidth: 12, boxHeight: 12 },
        },
        tooltip: { rtl: rightToLeft },
      },
    },
  };
}
