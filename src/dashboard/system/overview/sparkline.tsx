const [WIDTH, HEIGHT] = [100, 22];

/** The last values as a line: how it went, without a scale. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(...values, 0);
  const points = values.map((value, index) => {
    const x = values.length < 2 ? WIDTH : (index / (values.length - 1)) * WIDTH;
    const y = HEIGHT - 2 - (most === 0 ? 0 : (value / most) * (HEIGHT - 4));
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {points.length > 1 && <path vectorEffect="non-scaling-stroke" d={`M${points.join('L')}`} />}
    </svg>
  );
}
