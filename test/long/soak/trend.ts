/** Straight line through measurements. */
export interface Trend {
  /** Change of the value for each unit of time. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly error: number;
}

/** Least squares. @param points at least three, as [time, value] */
export function trendOf(points: readonly (readonly [time: number, value: number])[]): Trend {
  const count = points.length;
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / count;
  const [meanTime, meanValue] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [time]) => sum + (time - meanTime) ** 2, 0);
  const slope = points.reduce((sum, [time, value]) => sum + (time - meanTime) * (value - meanValue), 0) / spread;
  const residuals = points.reduce(
    (sum, [time, value]) => sum + (value - meanValue - slope * (time - meanTime)) ** 2,
    0,
  );
  return { slope, error: Math.sqrt(residuals / (count - 2) / spread) };
}

/** Standard errors by which a slope has to exceed its floor: neighbouring measurements are not independent. */
const ERRORS = 3;

/** Whether a value grows by more than `floor` for each unit of time, beyond the error of its measurement. */
export const grows = ({ slope, error }: Trend, floor: number): boolean => slope - ERRORS * error > floor;
