import { useId } from 'react';

interface Props {
  /** The oldest first. */
  values: readonly number[];
  /** What the line shows, for screen readers. */
  label: string;
  height?: number;
  color?: string;
}

const width = 240;

/** A line without axes, stretched to its place. Drawn as SVG, so that hundreds cost nothing. */
export function Sparkline({ values, label, height = 36, color = 'var(--mantine-color-petrol-5)' }: Props) {
  const gradient = useId();
  if (values.length < 2) return <svg role="img" aria-label={label} width="100%" height={height} />;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = high - low || Math.abs(high) || 1;
  const x = (index: number) => (index / (values.length - 1)) * width;
  const y = (value: number) => height - 3 - ((value - low) / range) * (height - 6);
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      <defs>
        <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor={color} stopOpacity="0.22" />
          <stop offset="1" stopColor={color} stopOpacity="0" />
        </linearGradient>
      </defs>
      <polygon points={`0,${height} ${line} ${width},${height}`} fill={`url(#${gradient})`} />
      <polyline
        points={line}
        fill="none"
        stroke={color}
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
    </svg>
  );
}
