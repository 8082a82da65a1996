/** The mark of the product: a shield that watches. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M16 3.500 27 7.800v8.600c0 6.100-4.500 10.600-11 12.900C9.500 27 5 22.500 5 16.400V7.800z"
        fill="none"
        stroke="#8fcbd7"
        strokeWidth="2.300"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="15.500" r="3.700" fill="#f6c453" />
    </svg>
  );
}
